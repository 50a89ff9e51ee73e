import { parseSync, Visitor } from 'vite';

/** Modules that reach a network, or a debugger that does. */
const bannedModules: ReadonlySet<string> = new Set([
  'dgram',
  'dns',
  'dns/promises',
  'http',
  'http2',
  'https',
  'inspector',
  'inspector/promises',
  'net',
  'tls',
  'undici',
]);

/** Names by which a page or Node 24 reaches a network without importing anything. */
const bannedNames: ReadonlySet<string> = new Set([
  'EventSource',
  'RTCPeerConnection',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'XMLHttpRequest',
  'fetch',
  'sendBeacon',
]);

const globals: ReadonlySet<string> = new Set(['global', 'globalThis', 'navigator', 'self', 'window']);

/**
 * What in a bundle could reach a network: imports and requires of network modules, and uses of names such as `fetch`, bare or on a global
 * object. A text search would trip over comments and over methods that happen to have such a name, so the syntax tree is read.
 *
 * @returns one line per finding, empty when there is none
 */
export function bannedCode(file: string, code: string): string[] {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const found: string[] = [];
  const lineOf = (offset: number): number => code.slice(0, offset).split('\n').length;
  const report = (what: string, offset: number): void => {
    found.push(`${file}:${lineOf(offset)} ${what}`);
  };
  const checkModule = (
    node: { readonly type: string; readonly value?: unknown; readonly start: number } | null,
  ): void => {
    if (node?.type !== 'Literal' || typeof node.value !== 'string') return;
    if (bannedModules.has(node.value.replace(/^node:/, ''))) report(`imports ${node.value}`, node.start);
  };
  new Visitor({
    ImportDeclaration(node) {
      checkModule(node.source);
    },
    ImportExpression(node) {
      checkModule(node.source);
    },
    ExportNamedDeclaration(node) {
      checkModule(node.source);
    },
    ExportAllDeclaration(node) {
      checkModule(node.source);
    },
    CallExpression(node) {
      const [first] = node.arguments;
      const callee = node.callee.type === 'Identifier' ? node.callee.name : '';
      if (first !== undefined && /require|getBuiltinModule/i.test(callee)) checkModule(first);
      if (node.callee.type === 'Identifier' && bannedNames.has(callee)) report(`calls ${callee}`, node.start);
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && bannedNames.has(node.callee.name)) {
        report(`makes a ${node.callee.name}`, node.start);
      }
    },
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || !globals.has(node.object.name)) return;
      const { property } = node;
      const name = property.type === 'Identifier' ? property.name : property.type === 'Literal' ? property.value : null;
      if (typeof name === 'string' && bannedNames.has(name)) report(`uses ${node.object.name}.${name}`, node.start);
    },
  }).visit(program);
  return found;
}
