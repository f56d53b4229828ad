"""Mutation testing: which small changes to the judgement a module's own tests notice."""
