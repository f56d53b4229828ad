"""Write the golden files; read the difference before you commit it."""

from tests.golden import FOLDER, made

for name, content in made().items():
    (FOLDER / name).write_bytes(content)
