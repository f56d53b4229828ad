"""auditor.yaml and [tool.auditor] of pyproject.toml → what an audit goes by, with its origin."""
