"""Reading of numbers and dates, measured on suites that others made (see README.md)."""
