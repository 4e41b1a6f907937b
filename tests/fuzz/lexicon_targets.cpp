// SPDX-License-Identifier: Apache-2.0
// Lexicons as text and compiled, and the word lists of other programs.
#include <array>
#include <cstring>
#include <string>

#include "fuzz/targets.hpp"
#include "lexicon/image_layout.hpp"
#include "onoma/analysis/article_tagger.hpp"
#include "onoma/base/types.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/lexicon/lexicon_import.hpp"
#include "onoma/lexicon/lexicon_tools.hpp"

namespace onoma::fuzz {
namespace {

constexpr std::string_view article =
    "Open AI and Meta met Mark Zuckerberg, CEO of Meta Platforms. Claude 3.5 beats GPT-4o, said "
    "Anthropic PBC (META).";

void use(const Lexicon& lexicon) {
    ArticleTagger tagger(lexicon);
    const TaggedDocument tagged = tagger.tag(std::string(article));
    for (const Mention& mention : tagged.tagged.mentions) {
        (void)view_entity(lexicon, tagged.tagged, mention.entity);
    }
    (void)show_form(lexicon, "Meta");
    (void)show_entity(lexicon, "meta");
    (void)suggest(lexicon, "Open", 2);
}

void read_text(std::string_view bytes) {
    try {
        LexiconBuilder builder;
        builder.parse(bytes, "names.tsv");
        use(builder.build());
    } catch (const Error& error) {
        expect(*error.what() != '\0', "a reason");
    }
}

void open_image(std::string_view bytes) {
    try {
        std::vector<LexiconImage> parts;
        const auto words = std::make_shared<std::vector<std::uint64_t>>(bytes.size() / 8 + 1);
        std::memcpy(words->data(), bytes.data(), bytes.size());
        const char* const begin = reinterpret_cast<const char*>(words->data());
        parts.push_back(LexiconImage::from_memory(words, {begin, bytes.size()}, "names.lex"));
        std::vector<LexiconFinding> problems;
        use(Lexicon(std::move(parts), problems));
    } catch (const Error& error) {
        expect(*error.what() != '\0', "a reason");
    }
}

const std::string& whole_image() {
    static const std::string image = [] {
        LexiconBuilder builder;
        builder.parse(small_lexicon(), "names.tsv");
        return std::string(builder.build_image().bytes());
    }();
    return image;
}

void read_image(std::string_view bytes) {
    open_image(bytes);
    open_image(changed(whole_image(), bytes));
}

// Somebody who forges a lexicon forges its checksum too.
void read_forged_image(std::string_view bytes) {
    std::string forged = changed(whole_image(), bytes);
    const std::uint64_t checksum = checksum_of(forged);
    std::memcpy(forged.data() + offsetof(ImageHeader, checksum), &checksum, sizeof checksum);
    open_image(forged);
}

template <ImportFormat format>
void import(std::string_view bytes) {
    ImportSettings settings;
    settings.format = format;
    try {
        LexiconImporter importer(settings);
        importer.parse(bytes, "/nowhere/list");
        const ImportResult result = importer.finish();
        for (const ImportedFile& file : result.files) (void)describe_left_out(file);
        for (const LexiconRow& row : result.rows) {
            expect(!row.id.empty() && !row.name.empty(), "rows to have an id and a name");
        }
    } catch (const Error& error) {
        expect(*error.what() != '\0', "a reason");
    }
}

constexpr std::array<Target, 11> targets = {{{"lexicon", read_text},
                                             {"image", read_image},
                                             {"forged_image", read_forged_image},
                                             {"spacy", import <ImportFormat::spacy>},
                                             {"gate", import <ImportFormat::gate>},
                                             {"regexner", import <ImportFormat::regexner>},
                                             {"quanteda", import <ImportFormat::quanteda>},
                                             {"flashtext", import <ImportFormat::flashtext>},
                                             {"wikidata", import <ImportFormat::wikidata>},
                                             {"table", import <ImportFormat::csv>},
                                             {"list", import <ImportFormat::list>}}};

}  // namespace

std::span<const Target> lexicon_targets() { return targets; }

}  // namespace onoma::fuzz
