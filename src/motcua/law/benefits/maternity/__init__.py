"""Chế độ thai sản: pregnancy, birth, adoption (58/2014, Art. 30-41; 41/2024, Art. 49-62, 94-97)."""

from motcua.law.benefits.benefit import Benefit

MATERNITY: tuple[Benefit, ...] = ()
