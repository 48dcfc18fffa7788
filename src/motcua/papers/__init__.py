"""The papers that people take home: what each prints, how it is set in type, and who sealed it."""
