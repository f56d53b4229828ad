"""Names that an output prints → their pages: what each means, examples, and what to do."""
