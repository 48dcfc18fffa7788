"""The arithmetic of the law, one text for one case and for millions of rows (see motcua.law.arithmetic)."""
