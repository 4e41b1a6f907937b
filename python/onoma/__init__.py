# SPDX-License-Identifier: Apache-2.0
"""Who and what is named in the news: the engine of the program `onoma`, in Python.

    >>> import onoma
    >>> tagger = onoma.Tagger()
    >>> document = tagger.tag("Open AI buys chips for $1.25 billion. Nvidia's are scarce.")
    >>> [mention.entity for mention in document.mentions]
    ['openai', 'nvidia']

What it finds, and every number that it gives, is what the program prints of the same articles.
"""
from onoma._analysis import Analysis, analyze
from onoma._error import Error, InputWarning, LexiconWarning
from onoma._lexicon import Lexicon
from onoma._onoma import (Document, Entity, Figure, Finding, Mention, Reader, Sentence,
                          TaggedDocument)
from onoma._onoma import version as __version__
from onoma._read import read
from onoma._store import merge, store
from onoma._table import Table
from onoma._tagger import Tagger

__all__ = ["Analysis", "Document", "Entity", "Error", "Figure", "Finding", "InputWarning",
           "Lexicon", "LexiconWarning", "Mention", "Reader", "Sentence", "Table", "TaggedDocument",
           "Tagger", "__version__", "analyze", "merge", "read", "store"]

# They are the package's, wherever they are made.
for _name in __all__:
    if not _name.startswith("_"):
        globals()[_name].__module__ = __name__
