"""Write the golden files; read the difference before you commit it."""

from tests.golden import FOLDER, made, sentences

for name, content in made().items():
    (FOLDER / name).write_bytes(content)
(FOLDER / sentences.FILE).write_text(sentences.golden(), "utf-8")
