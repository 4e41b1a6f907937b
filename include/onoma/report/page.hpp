// SPDX-License-Identifier: Apache-2.0
// Whole results in files of their own: the HTML page, and a folder for brat.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <set>
#include <string>
#include <string_view>

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// A collection of articles -> one HTML file that works offline. The skeleton (markup, style,
// script) is made from the folder web when the program is built; here the data are put into it.

// How much a page shows, so that a browser stays quick whatever was read. What is not shown is
// counted, and the page tells it.
struct PageSettings {
    std::string title;           // empty: one is made of the sources
    std::size_t entities = 500;  // rows of the table
    std::size_t nodes = 300;     // of the network
    std::size_t edges = 1200;
    std::size_t claims = 300;
    std::size_t events = 300;
    std::size_t groups = 60;  // columns of the comparison
};

// Where the skeleton wants its data; once.
inline constexpr std::string_view page_data_marker = "<!-- onoma: data -->";

// The same collection gives the same bytes. docs/page.md tells the data.
// REQUIRES: `skeleton` holds the marker.
void write_page(std::ostream& out, std::string_view skeleton, const ArticleCollection& collection,
                const Lexicon& lexicon, const PageSettings& settings = {});

// Mentions as brat's standoff files, which its annotation tool opens as a collection: for each
// document NAME.txt and NAME.ann, and one annotation.conf with the types.

// "000012-deepseek-shock": the number keeps the order of the documents and makes it unique, the
// rest is the last part of the document's id, as far as it is ASCII letters, digits and dashes.
[[nodiscard]] std::string brat_name(std::int64_t number, const Document& document);

// The text, U+FFFD where it is ill-formed.
void write_brat_text(std::ostream& out, const TaggedDocument& tagged);

// `T1<tab>company 0 6<tab>OpenAI` for each mention, places in code points; below it the entity as a
// note and, when it is decided, a reference to the lexicon's id. A mention that goes over a line
// end has a part for each line. Adds the types to `types`.
void write_brat_annotations(std::ostream& out, const TaggedDocument& tagged, const Lexicon& lexicon,
                            std::set<std::string>& types);

// annotation.conf
void write_brat_configuration(std::ostream& out, const std::set<std::string>& types);

}  // namespace onoma
