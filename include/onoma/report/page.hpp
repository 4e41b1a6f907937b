// SPDX-License-Identifier: Apache-2.0
// A collection of articles -> one HTML file that works offline. The skeleton (markup, style,
// script) is made from the folder web when the program is built; here the data are put into it.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

#include "onoma/analysis/article_collection.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// How much a page shows, so that a browser stays quick whatever was read. What is not shown is
// counted, and the page tells it.
struct PageSettings {
    std::string title;           // empty: one is made of the sources
    std::size_t entities = 500;  // rows of the table
    std::size_t nodes = 300;     // of the network
    std::size_t edges = 1200;
    std::size_t claims = 300;
    std::size_t groups = 60;  // columns of the comparison
};

// Where the skeleton wants its data; once.
inline constexpr std::string_view page_data_marker = "<!-- onoma: data -->";

// The same collection gives the same bytes. docs/page.md tells the data.
// REQUIRES: `skeleton` holds the marker.
void write_page(std::ostream& out, std::string_view skeleton, const ArticleCollection& collection,
                const Lexicon& lexicon, const PageSettings& settings = {});

}  // namespace onoma
