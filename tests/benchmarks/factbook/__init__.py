"""The rules on the World Factbook, measured (see README.md)."""
