;; Boosting kernel: after a tree was grown, multiplies the odds of every row by the factor of its leaf and derives the gradient and
;; curvature of the binomial deviance for the next tree. Per row, in this order and precision:
;;   odds = odds * factor;  q = 1 / (1 + odds);  gradient = nearest(weight * (outcome - 1 + q) * unit);  curvature = weight * q * (1 - q)
;; where q is the probability of outcome 0. The caller lays out the memory.
(module
  (memory (export "memory") 1)

  ;; $binsOf: per node the address (i32) of the bins of its column, one byte per row.
  ;; $childOf: 256 bytes per node: for each bin the next node. A leaf leads to itself, so that every row takes $depth steps.
  ;; $factors: one f64 per node. $odds, $weights, $gradients, $curvatures: one f64 per row. $outcome: one byte per row.
  (func (export "advance")
    (param $rows i32) (param $depth i32) (param $binsOf i32) (param $childOf i32) (param $factors i32)
    (param $odds i32) (param $weights i32) (param $outcome i32) (param $gradients i32) (param $curvatures i32) (param $unit f64)
    (local $row i32) (local $at i32) (local $node i32) (local $level i32) (local $bin i32)
    (local $changed f64) (local $q f64) (local $weight f64)
    (block $done
      (loop $nextRow
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))

        (local.set $node (i32.const 0))
        (local.set $level (local.get $depth))
        (block $leaf
          (loop $down
            (br_if $leaf (i32.eqz (local.get $level)))
            (local.set $bin (i32.load8_u
              (i32.add (i32.load (i32.add (local.get $binsOf) (i32.shl (local.get $node) (i32.const 2)))) (local.get $row))))
            (local.set $node (i32.load8_u
              (i32.add (i32.add (local.get $childOf) (i32.shl (local.get $node) (i32.const 8))) (local.get $bin))))
            (local.set $level (i32.sub (local.get $level) (i32.const 1)))
            (br $down)))

        (local.set $at (i32.shl (local.get $row) (i32.const 3)))
        (local.set $weight (f64.load (i32.add (local.get $weights) (local.get $at))))
        (local.set $changed (f64.mul
          (f64.load (i32.add (local.get $odds) (local.get $at)))
          (f64.load (i32.add (local.get $factors) (i32.shl (local.get $node) (i32.const 3))))))
        (local.set $q (f64.div (f64.const 1) (f64.add (f64.const 1) (local.get $changed))))
        (f64.store (i32.add (local.get $odds) (local.get $at)) (local.get $changed))
        (f64.store (i32.add (local.get $gradients) (local.get $at))
          (f64.nearest (f64.mul
            (f64.mul (local.get $weight)
              (f64.add
                (f64.sub (f64.convert_i32_u (i32.load8_u (i32.add (local.get $outcome) (local.get $row)))) (f64.const 1))
                (local.get $q)))
            (local.get $unit))))
        (f64.store (i32.add (local.get $curvatures) (local.get $at))
          (f64.mul (f64.mul (local.get $weight) (local.get $q)) (f64.sub (f64.const 1) (local.get $q))))

        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $nextRow)))))
