#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The commands on lexicons: check, show, diff, compile. Their findings are tested in the library;
here how they are asked for, what they print where, and their exit codes.

    lexicon_tools_test.py ONOMA [TEST...]
"""
import json
import os
import sys
import unittest
from pathlib import Path

from program import QUICK, ProgramTest, onoma, use_program

HEADER = "id\tname\taliases\tweak\tevidence\tparent\n"


class LexiconTest(ProgramTest):
    def lexicon(self, name, rows, header=HEADER):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(header + rows, encoding="utf-8")
        return str(path)


class Help(ProgramTest):
    def test_each_command_has_help_with_an_example_within_80_columns(self):
        for command in ("check", "show", "diff", "compile"):
            result = self.expect(0, onoma("lexicon", command, "--help"))
            self.assertIn(f"Examples:\n  onoma lexicon {command} ", result.stdout)
            self.assertIn("Exit code", result.stdout)
            self.assertNotIn("\n  on,", result.stdout)
            self.assertLessEqual(max(map(len, result.stdout.splitlines())), 80)
            self.assertIn(f"  lexicon {command} ", onoma("--help").stdout)

    def test_wrong_usage_exits_2(self):
        for arguments in (["show"], ["diff"], ["diff", "one"], ["diff", "one", "two", "three"],
                          ["check", "--format", "csv"], ["show", "--form", "x"],
                          ["check", "no-such-file.tsv"], ["diff", "no-such", "folders"],
                          ["show", "--lexicon", "no-such.tsv", "meta"]):
            with self.subTest(arguments):
                result = self.expect(2, onoma("lexicon", *arguments))
                self.assertEqual(result.stdout, "")
                self.assertRegex(result.stderr, r"\Aonoma: .*(expected|cannot read|unrecogn|--form)")


class Check(LexiconTest):
    def test_the_bundled_lexicons_are_without_fault_and_silent(self):
        result = self.expect(0, onoma("lexicon", "check"))
        self.assertEqual((result.stdout, result.stderr), ("", ""))

    def test_findings_stand_on_stdout_and_exit_1(self):
        path = self.lexicon("laws.tsv", "a\tAcme Nord\tAcme\nb\tAcme Ost\tAcme\nc\t Cog\n")
        result = self.expect(1, onoma("lexicon", "check", path))
        lines = result.stdout.splitlines()
        self.assertEqual(len(lines), 2)
        self.assertTrue(lines[0].startswith(f"{path}:3: [clash] expected "), lines[0])
        self.assertIn(f"at {path}:2", lines[0])
        self.assertTrue(lines[1].startswith(f"{path}:4: [stray-space] expected "), lines[1])
        self.assertEqual(result.stderr, "")

    def test_common_words_come_with_the_program(self):
        path = self.lexicon("companies.tsv", "t\tTarget\n")
        self.assertIn("[common-word]", self.expect(1, onoma("lexicon", "check", path)).stdout)

    def test_json_tells_both_lines(self):
        path = self.lexicon("laws.tsv", "a\tAcme\nb\tACME\n")
        told = json.loads(self.expect(1, onoma("lexicon", "check", "--format", "json", path)).stdout)
        self.assertEqual((told["files"], told["entities"]), (1, 2))
        finding, = told["findings"]
        self.assertEqual((finding["file"], finding["line"], finding["kind"]), (path, 3, "clash"))
        self.assertEqual((finding["other_file"], finding["other_line"]), (path, 2))
        self.assertIn("expected", finding)
        self.assertIn("found", finding)

    def test_verbose_adds_a_summary_on_stderr(self):
        path = self.lexicon("laws.tsv", "a\tAcme\n")
        result = self.expect(0, onoma("lexicon", "check", "-v", path))
        self.assertEqual(result.stdout, "")
        self.assertEqual(result.stderr, "1 file, 1 entity, 1 form: nothing found\n")

    def test_a_folder_is_all_its_lexicons_in_order(self):
        self.lexicon("set/people.tsv", "b\t Bea\n")
        self.lexicon("set/a.tsv", "a\t Ann\n")
        (self.folder / "set" / "notes.txt").write_text("no lexicon")
        result = self.expect(1, onoma("lexicon", "check", str(self.folder / "set")))
        self.assertEqual([os.path.basename(line.split(":")[0]) for line in result.stdout.splitlines()],
                         ["a.tsv", "people.tsv"])
        (self.folder / "empty").mkdir()
        self.expect(2, onoma("lexicon", "check", str(self.folder / "empty")))

    def test_files_may_refer_to_known_ones(self):
        path = self.lexicon("own.tsv", "own\tOwnmora\t\t\t\topenai\nrival\tNvidia\n")
        known = QUICK[-1]
        self.assertIn("[unknown-id]", self.expect(1, onoma("lexicon", "check", path)).stdout)
        result = self.expect(1, onoma("lexicon", "check", "--lexicon", known, path))
        self.assertNotIn("[unknown-id]", result.stdout)
        self.assertIn(f"{path}:3: [clash]", result.stdout)
        self.assertIn(known, result.stdout)
        result = self.expect(1, onoma("lexicon", "check", "--with-bundled", path))
        self.assertNotIn("[unknown-id]", result.stdout)
        self.assertIn("companies.tsv", result.stdout)

    def test_a_file_without_its_columns_is_a_finding(self):
        path = self.lexicon("laws.tsv", "a\tAcme\n", header="key\tname\n")
        self.assertRegex(self.expect(1, onoma("lexicon", "check", path)).stdout,
                         r":1: \[bad-header\] expected a header")

    def test_bytes_of_strangers_are_safe_to_show(self):
        path = self.lexicon("laws.tsv", "a\tAc\x1b[2Jme\n")
        self.assertNotIn("\x1b", self.expect(1, onoma("lexicon", "check", path)).stdout)

    def test_any_bytes_end_well(self):
        path = self.folder / "noise.tsv"
        path.write_bytes(b"id\tname\tweak\n" + bytes(range(256)) * 40 + b"\n\xff\t\xfe|\t||\n")
        self.expect(1, onoma("lexicon", "check", str(path)))

    def test_many_forms_are_checked(self):
        rows = "".join(f"n{n}\tNorland{n} Works\tNorland {n}|Nor{n} Land\tNl{n}\tcement\n"
                       for n in range(20000))
        path = self.lexicon("companies.tsv", rows)
        self.assertIn("80,000 forms", self.expect(0, onoma("lexicon", "check", "-v", path)).stderr)


class Words(LexiconTest):
    """Tables of words: `word`, `classes`."""
    text = "He met keelmaster Doro Quuxley there.\n"

    def words(self, rows):
        return self.lexicon("my_words.tsv", rows, header="word\tclasses\n")

    def tagged(self, *options, code=0):
        article = self.article("a.txt", self.text)
        return self.expect(code, onoma("tag", "--format", "csv", *options, article)).stdout

    def test_own_words_are_added_as_text_and_compiled(self):
        words = self.words("keelmaster\trole\n")
        compiled = str(self.folder / "words.lex")
        self.expect(0, onoma("lexicon", "check", words))
        self.expect(0, onoma("lexicon", "compile", words, "-o", compiled))
        for only in ((), QUICK):
            self.assertNotIn("Doro Quuxley", self.tagged(*only))
            for file in (words, compiled):
                self.assertIn("Doro Quuxley", self.tagged(*only, "--lexicon", file))

    def test_a_bad_row_is_reported_and_omitted(self):
        words = self.words("keelmaster\trole\nKeelmaster\trole\nbosun\trool\nbosun\trole\nbosun\trank\n")
        lines = [f"{words}:3: [bad-word] expected `keelmaster`, found `Keelmaster`",
                 f"{words}:4: [unknown-class] expected `role`, found `rool`",
                 f"{words}:6: [same-word] expected each word once, found `bosun` as at {words}:5"]
        self.assertEqual(self.expect(1, onoma("lexicon", "check", words)).stdout.splitlines(), lines)
        self.assertIn("Doro Quuxley", self.tagged(*QUICK, "--lexicon", words, code=1))


class Show(LexiconTest):
    def test_an_id(self):
        path = self.lexicon("laws.tsv", "acme\tAcme\tAcme Works\nbolt\tBolt\t\t\t\tacme\n")
        result = self.expect(0, onoma("lexicon", "show", "acme", "--no-default-lexicons", "-l", path))
        self.assertEqual(result.stdout,
                         "acme  Acme (law)  laws.tsv:2\n"
                         "    name          Acme  (laws.tsv:2)\n"
                         "    alias         Acme Works  (laws.tsv:2)\n"
                         "    children      Bolt (bolt)\n")

    def test_a_form_in_any_spelling_of_one_or_more_words(self):
        for words in (["sam altman"], ["Sam", "Altman"], ["SAM-ALTMAN"]):
            result = self.expect(0, onoma("lexicon", "show", *QUICK, *words))
            self.assertIn("Sam Altman (altman), person: Sam Altman  (names.tsv:", result.stdout)

    def test_json(self):
        told = json.loads(onoma("lexicon", "show", *QUICK, "-f", "json", "altman").stdout)
        self.assertEqual((told["id"], told["name"], told["line"]), ("altman", "Sam Altman", 7))
        told = json.loads(onoma("lexicon", "show", *QUICK, "-f", "json", "Sam Altman").stdout)
        self.assertEqual(told["meanings"][0]["entity"]["id"], "altman")

    def test_an_own_lexicon_says_what_it_wins_over(self):
        path = self.lexicon("companies.tsv", "vw-bmw\tGerman cars\tVolkswagen|BMW\n")
        result = self.expect(0, onoma("lexicon", "show", "--lexicon", path, "vw-bmw"))
        self.assertRegex(result.stdout, r"overrides +BMW \(bmw\)  \(companies\.tsv:\d+\)")
        self.assertEqual(result.stderr,
                         "onoma: own lexicon overrides 2 bundled rows: BMW, Volkswagen\n")
        result = self.expect(0, onoma("lexicon", "show", "--lexicon", path, "BMW"))
        self.assertRegex(result.stdout, r"BMW \(bmw\), company: .*: overridden\n")
        told = json.loads(onoma("lexicon", "show", "-l", path, "-f", "json", "bmw").stdout)
        self.assertEqual(told["overridden_by"]["id"], "vw-bmw")

    def test_an_own_lexicon_wins_in_articles(self):
        path = self.lexicon("companies.tsv", "vw-bmw\tGerman cars\tVolkswagen|BMW\n")
        article = self.article("a.txt", "Volkswagen and BMW rose. Audi fell.\n")
        result = self.expect(0, onoma("tag", "--lexicon", path, article))
        told = json.loads(result.stdout)
        self.assertEqual([mention["entity"] for mention in told["mentions"]],
                         ["vw-bmw", "vw-bmw", "audi"])
        self.assertIn("own lexicon overrides 2 bundled rows", result.stderr)

    def test_what_nobody_knows_exits_1_with_what_resembles_it(self):
        result = self.expect(1, onoma("lexicon", "show", *QUICK, "Nvidea"))
        self.assertEqual(result.stdout, "")
        self.assertEqual(result.stderr, "onoma: expected an id or a form of the lexicons, found "
                                        "`Nvidea`; resembling it: Nvidia, nvidia\n")
        result = self.expect(1, onoma("lexicon", "show", *QUICK, "-f", "json", "something else"))
        self.assertEqual(json.loads(result.stdout)["meanings"], [])

    def test_the_bundled_lexicons_are_known(self):
        result = self.expect(0, onoma("lexicon", "show", "meta"))
        self.assertIn("Facebook  (until 2021-10-27, companies.tsv:", result.stdout)


class Diff(LexiconTest):
    def test_the_same_exits_0_and_is_silent(self):
        a = self.lexicon("a/laws.tsv", "acme\tAcme\tX1|X2\nbolt\tBolt\n")
        b = self.lexicon("b/laws.tsv", "bolt\tBolt\nacme\tAcme\tX2|X1\n")
        result = self.expect(0, onoma("lexicon", "diff", a, b))
        self.assertEqual((result.stdout, result.stderr), ("", ""))

    def test_a_difference_exits_1(self):
        a = self.lexicon("a/laws.tsv", "acme\tAcme\tX1\n")
        b = self.lexicon("b/laws.tsv", "acme\tAcme\tX2\ncog\tCog\n")
        for before, after in ((a, b), (str(self.folder / "a"), str(self.folder / "b"))):
            result = self.expect(1, onoma("lexicon", "diff", before, after))
            self.assertEqual(result.stdout, "~ acme  Acme (law)\n"
                                            "    - alias: X1\n"
                                            "    + alias: X2\n"
                                            "+ cog  Cog (law)\n"
                                            "    + name: Cog\n"
                                            "    + type: law\n"
                                            "1 entity added, 0 removed, 1 changed\n")
        told = json.loads(onoma("lexicon", "diff", "-f", "json", a, b).stdout)
        self.assertEqual([change["id"] for change in told["changes"]], ["acme", "cog"])

    def test_trouble_exits_2(self):
        a = self.lexicon("a/laws.tsv", "acme\tAcme\n")
        broken = self.lexicon("b/laws.tsv", "acme\tAcme\n\tCog\n")
        result = self.expect(2, onoma("lexicon", "diff", a, broken))
        self.assertIn("laws.tsv:3: expected a cell `id`", result.stderr)
        self.expect(2, onoma("lexicon", "diff", a, str(self.folder / "none.tsv")))
        result = self.expect(2, onoma("lexicon", "diff", a, a, "--on", str(self.folder / "none")))
        self.assertIn("left out", result.stderr)

    def test_on_articles_tells_the_mentions_that_differ(self):
        a = self.lexicon("a/companies.tsv", "acme\tAcme\nbolt\tBolt\n")
        b = self.lexicon("b/companies.tsv", "acme\tAcme\tAcme Works\ncog\tCog\n")
        one = self.article("articles/one.txt", "Yes, Acme Works buys Bolt and Cog.\n")
        two = self.article("articles/two.txt", "Acme stays silent.\n")
        result = self.expect(1, onoma("lexicon", "diff", a, b, "--on", str(self.folder / "articles")))
        self.assertEqual(result.stdout,
                         f"~ {one}:5-9 \"Acme\": acme -> 5-15 \"Acme Works\": acme\n"
                         f"- {one}:21-25 \"Bolt\": bolt\n"
                         f"+ {one}:30-33 \"Cog\": cog\n"
                         "1 mention appeared, 1 vanished, 1 changed, 1 the same, in 1 of 2 documents\n")
        self.assertEqual(onoma("lexicon", "diff", a, b, "--on", two, "--on", one,
                               "--threads", "3").stdout, result.stdout)
        told = json.loads(onoma("lexicon", "diff", a, b, "--on", one, "-f", "json").stdout)
        self.assertEqual(told["totals"]["changed"], 1)
        self.assertEqual(told["changes"][1]["before"]["entity"], "bolt")
        self.assertIsNone(told["changes"][1]["after"])
        result = self.expect(0, onoma("lexicon", "diff", a, b, "--on", two))
        self.assertEqual(result.stdout, "")

    def test_output_goes_to_a_file(self):
        a = self.lexicon("a/laws.tsv", "acme\tAcme\n")
        b = self.lexicon("b/laws.tsv", "acme\tAcme Works\n")
        out = self.folder / "diff.txt"
        self.expect(1, onoma("lexicon", "diff", a, b, "-o", str(out)))
        self.assertIn("~ name: Acme -> Acme Works", out.read_text())


class Compile(LexiconTest):
    def compile(self, *texts):
        compiled = str(self.folder / "names.lex")
        self.expect(0, onoma("lexicon", "compile", *texts, "-o", compiled))
        return compiled

    def test_a_compiled_lexicon_serves_wherever_its_text_does(self):
        text = self.lexicon("laws.tsv", "ai-act\tAI Act\t\tAct\tBrussels\t\nx-act\tXyl Act\t\t\t\tai-act\n")
        compiled = self.compile(text)
        article = self.folder / "a.txt"
        article.write_text("The AI Act and Brussels: the Act. Xyl Act. OpenAI.", encoding="utf-8")
        for command in (["tag"], ["explain"], ["tag", "--no-default-lexicons"]):
            with self.subTest(command):
                results = [self.expect(0, onoma(*command, str(article), "--lexicon", lexicon)).stdout
                           for lexicon in (text, compiled)]
                self.assertIn("AI Act", results[0])
                self.assertEqual(*results)
        for form in ("ai-act", "xyl act"):
            self.assertEqual(*[self.expect(0, onoma("lexicon", "show", form, "--no-default-lexicons",
                                                    "--lexicon", lexicon)).stdout
                               for lexicon in (text, compiled)])
        self.assertEqual(self.expect(0, onoma("lexicon", "diff", text, compiled)).stdout, "")

    def test_a_bad_line_is_told_and_the_rest_compiled(self):
        text = self.lexicon("laws.tsv", "ai-act\tAI Act\nno-name\t\n")
        compiled = self.folder / "laws.lex"
        result = self.expect(1, onoma("lexicon", "compile", text, "-o", str(compiled)))
        self.assertIn("laws.tsv:3: expected a cell `name`, found none", result.stderr)
        self.assertIn("AI Act", self.expect(0, onoma("lexicon", "show", "ai-act", "--lexicon",
                                                     str(compiled))).stdout)

    def test_ids_of_other_lexicons_wait_for_them(self):
        text = self.lexicon("labs.tsv", "lab\tLab Ost\t\t\t\topenai\n")
        compiled = self.folder / "labs.lex"
        result = self.expect(0, onoma("lexicon", "compile", text, "-o", str(compiled)))
        self.assertIn("labs.tsv:2: the id `openai` is in none of these files", result.stderr)
        shown = self.expect(0, onoma("lexicon", "show", "lab", "--lexicon", str(compiled)))
        self.assertIn("OpenAI", shown.stdout)

    def test_a_damaged_or_cut_file_is_refused(self):
        compiled = self.compile(self.lexicon("laws.tsv", "ai-act\tAI Act\n"))
        whole = Path(compiled).read_bytes()
        for name, damaged in (("cut", whole[:-1]), ("short", whole[:40]),
                              ("changed", whole[:-9] + b"?" + whole[-8:])):
            with self.subTest(name):
                path = self.folder / f"{name}.lex"
                path.write_bytes(damaged)
                result = self.expect(2, onoma("report", ".", "--lexicon", str(path)))
                self.assertRegex(result.stderr, rf"{name}\.lex: expected .*, found ")

    def test_it_wants_texts_and_a_file_to_write(self):
        text = self.lexicon("laws.tsv", "ai-act\tAI Act\n")
        compiled = self.compile(text)
        for arguments, message in (([text], "--output"), (["-o", "x.lex"], "expected a lexicon file"),
                                   ([compiled, "-o", compiled], "found a compiled one")):
            result = self.expect(2, onoma("lexicon", "compile", *arguments))
            self.assertIn(message, result.stderr)
        self.assertEqual(Path(compiled).read_bytes()[:8], b"onomalex")


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
