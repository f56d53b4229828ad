"""Files that may be too large, packed too tightly or broken → what of them can be read."""
