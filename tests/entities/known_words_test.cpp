// SPDX-License-Identifier: Apache-2.0
// What is remembered of a lexicon is what the lexicon says, also after much was forgotten.
#include "entities/known_words.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

// Of four parts: two whose words are remembered beside what else is known, and two more.
Lexicon lexicon_of_parts() {
    std::vector<LexiconImage> parts;
    for (const std::string_view rows :
         {"id\tname\naltman\tSam Altman\n", "id\tname\nopenai\tOpenAI\nopen-text\tOpen Text\n",
          "id\tname\nquux\tQuux Games\n", "id\tname\nother-sam\tSam Quux\nzed\tZed\n"}) {
        LexiconBuilder builder;
        builder.parse(rows, parts.empty() ? "person.tsv" : "company.tsv");
        parts.push_back(builder.build_image());
    }
    std::vector<LexiconFinding> problems;
    return {std::move(parts), problems};
}

// The pieces of `text` of which something else is known than the lexicon says.
std::vector<std::string> differences(const Lexicon& lexicon, const KnownWords& known,
                                     const TokenizedText& text) {
    std::vector<std::string> different;
    for (std::uint32_t piece = 0; piece < text.pieces.size(); ++piece) {
        const std::string_view folded = text.folded_of(text.pieces[piece]);
        const KnownWord& word = known.at(piece);
        bool begins_form = false;
        bool is_same = word.classes == lexicon.words().find(folded) &&
                       word.is_given_name == lexicon.is_given_name(folded);
        for (std::size_t part = 0; part < lexicon.part_count(); ++part) {
            const PhraseTrie& trie = lexicon.trie(part);
            const WordId id = trie.find_word(folded);
            const NodeId start = trie.step(PhraseTrie::root, id);
            is_same = is_same && known.id(piece, part) == id && known.start(piece, part) == start;
            begins_form = begins_form || start != PhraseTrie::root;
        }
        if (!is_same || word.begins_form != begins_form) different.emplace_back(folded);
    }
    return different;
}

TEST_CASE("what is remembered of words is what the lexicon says", "[entities]") {
    const Lexicon lexicon = lexicon_of_parts();
    KnownWords known(lexicon);
    Tokenizer tokenizer;
    const std::string article =
        "Sam Altman of OpenAI, the analyst, and Sam Quux met Zed Games on Monday. Open the text.";
    const TokenizedText text = tokenizer.tokenize(article);

    known.read(text);
    CHECK(differences(lexicon, known, text) == std::vector<std::string>());
    CHECK(known.at(0).is_given_name);
    CHECK(known.at(0).begins_form);
    CHECK_FALSE(known.at(1).begins_form);

    // More words than are remembered, so that those of before are forgotten.
    std::string many;
    for (int number = 0; number < 70'000; ++number) {
        many += 'q' + std::to_string(number) + "x Altman ";
    }
    const TokenizedText words = tokenizer.tokenize(many);
    for (int round = 0; round < 2; ++round) {
        known.read(words);
        CHECK(differences(lexicon, known, words) == std::vector<std::string>());
        known.read(text);
        CHECK(differences(lexicon, known, text) == std::vector<std::string>());
    }
}

TEST_CASE("remembered forms and entities are those of the lexicon", "[entities]") {
    const Lexicon lexicon = lexicon_of_parts();
    KnownForms forms(lexicon);
    KnownEntities entities(lexicon);
    for (int round = 0; round < 2; ++round) {
        for (std::size_t part = 0; part < lexicon.part_count(); ++part) {
            const PhraseTrie& trie = lexicon.trie(part);
            const NodeId node = trie.step(PhraseTrie::root, trie.find_word("openai"));
            std::vector<FormId> expected;
            lexicon.for_each_form_at(part, node,
                                     [&](FormId id, const Form&) { expected.push_back(id); });
            std::vector<FormId> found;
            for (const KnownForm& form : forms.at(part, node)) {
                found.push_back(form.id);
                CHECK(form.form.text == lexicon[form.id].text);
                CHECK(entities[form.form.entity].id == lexicon[form.form.entity].id);
            }
            CHECK(found == expected);
            CHECK(found.empty() == (part != 1));
        }
        forms.forget_if_many();
    }
}

}  // namespace
}  // namespace onoma
