"""Discovery, measured on collections that others labelled (see README.md)."""
