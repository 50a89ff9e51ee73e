import { expect, test } from 'vitest';
import { binTable } from '../../../shared/learning/binning.ts';
import { BoostedRows } from '../../../shared/learning/boosted-rows.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import type { Split } from '../../../shared/learning/split-search.ts';
import { newNode, type TreeNode } from '../../../shared/learning/tree-node.ts';
import { plantedTable } from './planted-table.ts';

const UNIT = 65536;
const table = plantedTable(700, 4);
const binned = binTable(table, 16, 10);
const random = randomStream(8, 0);
const weights = Float64Array.from({ length: 700 }, () => 0.5 + random.uniform());
const sums = { count: 0, gradient: 0, weight: 0 };

/** A random tree of the given number of leaves on the binned columns. */
function randomTree(leaves: number): TreeNode[] {
  const nodes = [newNode(sums, 0, null, true)];
  for (let grown = 1; grown < leaves; grown++) {
    const open = nodes.filter((node) => node.children === null);
    const parent = open[random.integer(open.length)] as TreeNode;
    const column = random.integer(binned.columns.length);
    const left = Uint8Array.from({ length: binned.columns[column]?.binCount as number }, () => random.integer(2));
    const split: Split = { gain: 1, column, left, right: left.map((inLeft) => 1 - inLeft), leftSums: sums };
    parent.split = split;
    parent.children = [newNode(sums, 0, parent, true), newNode(sums, 0, parent, false)];
    nodes.push(...parent.children);
  }
  return nodes;
}

function leafOf(nodes: readonly TreeNode[], row: number): number {
  let node = nodes[0] as TreeNode;
  while (node.children !== null) {
    const { column, left } = node.split as Split;
    node = node.children[left[binned.columns[column]?.bins[row] as number] === 1 ? 0 : 1];
  }
  return nodes.indexOf(node);
}

test('the kernel does what plain code does, to the last bit, tree after tree', () => {
  const boosted = new BoostedRows(binned, table.outcome, weights, 0.3, UNIT, 15);
  const odds = new Float64Array(700).fill(0.3);
  for (const leaves of [1, 2, 5, 16, 3]) {
    const nodes = randomTree(leaves);
    const factors = nodes.map(() => Math.exp(random.uniform() - 0.5));
    boosted.advance(nodes, factors);
    for (let row = 0; row < 700; row++) {
      odds[row]! *= factors[leafOf(nodes, row)] as number;
      const q = 1 / (1 + (odds[row] as number));
      const weight = weights[row] as number;
      const gradient = weight * ((table.outcome[row] as number) - 1 + q) * UNIT;
      expect(Math.abs((boosted.gradients[row] as number) - gradient)).toBeLessThanOrEqual(0.5);
      expect(Number.isInteger(boosted.gradients[row])).toBe(true);
      expect(boosted.curvatures[row]).toBe(weight * q * (1 - q));
    }
  }
});

test('odds without bound give gradients of zero, never NaN', () => {
  const boosted = new BoostedRows(binned, table.outcome, weights, 1, UNIT, 1);
  const nodes = randomTree(2);
  for (let tree = 0; tree < 60; tree++) boosted.advance(nodes, [1, Math.exp(20), Math.exp(-20)]);
  expect(boosted.gradients.every((gradient) => Number.isInteger(gradient))).toBe(true);
  expect(boosted.curvatures.every((curvature) => curvature >= 0 && curvature < 1e-9)).toBe(true);
});

test('only the instance that was made last can be used', () => {
  const first = new BoostedRows(binned, table.outcome, weights, 1, UNIT, 1);
  const second = new BoostedRows(binned, table.outcome, weights, 1, UNIT, 1);
  expect(() => first.advance(randomTree(2), [1, 1, 1])).toThrow();
  second.advance(randomTree(2), [1, 1, 1]);
});
