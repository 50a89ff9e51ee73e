;; Histogram kernel: counts four joint tables in one pass over the rows, and adds up the cells of a joint table per bin of one of
;; its columns. All sums are of integers below 2^53 held in doubles, so they are exact and do not depend on order.
;;
;; Memory: bytes 0 to 16383 are four joint tables of 512 doubles, 4096 bytes each. What lies above is the caller's.
(module
  (memory (export "memory") 1)

  ;; Clears the four joint tables, then for each row in the list at $rows (i32, up to $rowsEnd) adds its value (f64, side by side
  ;; at $values) to the cell that the row's code names in each table. $codes0 to $codes3 hold one code (u16) per row of the data.
  (func (export "count")
    (param $codes0 i32) (param $codes1 i32) (param $codes2 i32) (param $codes3 i32)
    (param $rows i32) (param $rowsEnd i32) (param $values i32)
    (local $row i32) (local $value f64) (local $cell i32)
    (memory.fill (i32.const 0) (i32.const 0) (i32.const 16384))
    (block $done
      (loop $nextRow
        (br_if $done (i32.ge_u (local.get $rows) (local.get $rowsEnd)))
        (local.set $row (i32.shl (i32.load (local.get $rows)) (i32.const 1)))
        (local.set $value (f64.load (local.get $values)))

        (local.set $cell (i32.shl (i32.load16_u (i32.add (local.get $codes0) (local.get $row))) (i32.const 3)))
        (f64.store (local.get $cell) (f64.add (f64.load (local.get $cell)) (local.get $value)))

        (local.set $cell (i32.shl (i32.load16_u (i32.add (local.get $codes1) (local.get $row))) (i32.const 3)))
        (f64.store offset=4096 (local.get $cell) (f64.add (f64.load offset=4096 (local.get $cell)) (local.get $value)))

        (local.set $cell (i32.shl (i32.load16_u (i32.add (local.get $codes2) (local.get $row))) (i32.const 3)))
        (f64.store offset=8192 (local.get $cell) (f64.add (f64.load offset=8192 (local.get $cell)) (local.get $value)))

        (local.set $cell (i32.shl (i32.load16_u (i32.add (local.get $codes3) (local.get $row))) (i32.const 3)))
        (f64.store offset=12288 (local.get $cell) (f64.add (f64.load offset=12288 (local.get $cell)) (local.get $value)))

        (local.set $rows (i32.add (local.get $rows) (i32.const 4)))
        (local.set $values (i32.add (local.get $values) (i32.const 8)))
        (br $nextRow))))

  ;; Folds the slowest column out of a joint table. The table at $table holds $width blocks of $blockBytes bytes, one per bin of
  ;; that column. Writes the sum of each block to $sums (f64, one per bin), and adds all blocks into the first.
  (func (export "fold")
    (param $table i32) (param $width i32) (param $blockBytes i32) (param $sums i32)
    (local $bin i32) (local $block i32) (local $at i32) (local $value f64) (local $sum f64)
    (local.set $block (local.get $table))
    (loop $nextBin
      (local.set $sum (f64.const 0))
      (local.set $at (i32.const 0))
      (loop $nextCell
        (local.set $value (f64.load (i32.add (local.get $block) (local.get $at))))
        (local.set $sum (f64.add (local.get $sum) (local.get $value)))
        (if (local.get $bin)
          (then
            (f64.store (i32.add (local.get $table) (local.get $at))
              (f64.add (f64.load (i32.add (local.get $table) (local.get $at))) (local.get $value)))))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br_if $nextCell (i32.lt_u (local.get $at) (local.get $blockBytes))))
      (f64.store (local.get $sums) (local.get $sum))
      (local.set $sums (i32.add (local.get $sums) (i32.const 8)))
      (local.set $block (i32.add (local.get $block) (local.get $blockBytes)))
      (local.set $bin (i32.add (local.get $bin) (i32.const 1)))
      (br_if $nextBin (i32.lt_u (local.get $bin) (local.get $width))))))
