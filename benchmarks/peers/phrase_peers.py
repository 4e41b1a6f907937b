# SPDX-License-Identifier: Apache-2.0
"""Phrase matchers in Python: phrase_peers.py PEER FORMS TEXT [SPANS]

Prints one line of JSON: matches, CPU seconds to build and to scan. With SPANS, writes the bytes of
each match there. A text has an article a line.
"""
import json
import sys
from time import process_time


def spacy_with(add_forms):
    import spacy
    pipeline = spacy.blank("en")
    pipeline.max_length = 10**9
    return pipeline, add_forms(pipeline)


def phrase_matcher(forms):
    from spacy.matcher import PhraseMatcher

    def add(pipeline):
        matcher = PhraseMatcher(pipeline.vocab, attr="LOWER")
        matcher.add("NAME", list(pipeline.tokenizer.pipe(forms)))
        return matcher

    from spacy.util import filter_spans
    pipeline, matcher = spacy_with(add)

    def find(line):
        document = pipeline.make_doc(line)
        found = filter_spans([document[begin:end] for _, begin, end in matcher(document)])
        return [(span.start_char, span.end_char) for span in found]
    return find


def entity_ruler(forms):
    def add(pipeline):
        ruler = pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
        ruler.add_patterns([{"label": "NAME", "pattern": form} for form in forms])

    pipeline, _ = spacy_with(add)
    return lambda line: [(span.start_char, span.end_char) for span in pipeline(line).ents]


def spacy_tokenizer(forms):
    """Finds nothing: what spaCy needs for its words alone."""
    pipeline, _ = spacy_with(lambda pipeline: None)

    def cut(line):
        pipeline.make_doc(line)
        return []
    return cut


def flashtext(forms):
    from flashtext import KeywordProcessor
    processor = KeywordProcessor(case_sensitive=False)
    processor.add_keywords_from_list(forms)
    return lambda line: [(begin, end) for _, begin, end in
                         processor.extract_keywords(line, span_info=True)]


def pyahocorasick(forms):
    import ahocorasick
    automaton = ahocorasick.Automaton()
    for form in forms:
        automaton.add_word(form, len(form))
    automaton.make_automaton()

    def stands_alone(line, begin, end):
        return not ((begin and (line[begin - 1].isalnum() or line[begin - 1] == "_")) or
                    (end < len(line) and (line[end].isalnum() or line[end] == "_")))

    def find(line):
        spans = ((last + 1 - length, last + 1) for last, length in automaton.iter_long(line))
        return [(begin, end) for begin, end in spans if stands_alone(line, begin, end)]
    return find


PEERS = {"phrase-matcher": phrase_matcher, "entity-ruler": entity_ruler,
         "spacy-tokenizer": spacy_tokenizer, "flashtext": flashtext, "pyahocorasick": pyahocorasick}


def in_bytes(line, spans):
    """Spans of characters as spans of bytes."""
    if line.isascii():
        return spans
    return [(len(line[:begin].encode()), len(line[:end].encode())) for begin, end in spans]


def main():
    peer, forms_path, text_path = sys.argv[1:4]
    forms = open(forms_path, encoding="utf-8").read().splitlines()
    lines = open(text_path, encoding="utf-8").read().split("\n")
    started = process_time()
    find = PEERS[peer](forms)
    built = process_time()
    found = [find(line) for line in lines]
    scanned = process_time()
    print(json.dumps({"matches": sum(map(len, found)), "build": built - started, "scan": scanned - built}))
    if len(sys.argv) > 4:
        with open(sys.argv[4], "w", encoding="utf-8") as file:
            place = 0
            for line, spans in zip(lines, found):
                file.writelines(f"{place + begin}\t{place + end}\n" for begin, end in in_bytes(line, spans))
                place += len(line.encode()) + 1


if __name__ == "__main__":
    main()
