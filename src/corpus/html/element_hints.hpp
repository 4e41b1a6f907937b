// SPDX-License-Identifier: Apache-2.0
// What an element is for, as far as its tag, class, id and role tell.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace onoma {

// A set of the bits below.
using ElementHints = std::uint32_t;

namespace hint {
inline constexpr ElementHints body = 1;           // the text of an article: `entry-content`
inline constexpr ElementHints container = 2;      // around an article: `main`, `article`, `content`
inline constexpr ElementHints lede = 4;           // the standfirst
inline constexpr ElementHints byline = 8;         // who wrote it
inline constexpr ElementHints comments = 16;      // of readers
inline constexpr ElementHints noise = 32;         // shared, related, advertised, asked for
inline constexpr ElementHints hidden = 64;        // not seen at all
inline constexpr ElementHints outside = 128;      // navigation, footer, aside
inline constexpr ElementHints header = 256;       // of the page or of the article
inline constexpr ElementHints caption = 512;      // of a picture
inline constexpr ElementHints quote_copy = 1024;  // a sentence of the text, pulled out of it
inline constexpr ElementHints article = 2048;     // <article>
inline constexpr ElementHints consent = 4096;     // to cookies
inline constexpr ElementHints sure_name = 8192;   // one ends in what it says: `post-comments`
}  // namespace hint

// Keeps scratch memory: one for many elements. Not thread-safe.
class HintReader {
public:
    // REQUIRES: an element.
    [[nodiscard]] ElementHints read(const GumboNode& element);

private:
    [[nodiscard]] ElementHints read_names(std::string_view names, bool is_text_block);
    [[nodiscard]] ElementHints read_name(std::string_view name, bool is_text_block);

    std::string words_;
};

// The words that designers name the parts of a page with.

// What one word, or two words with a space between, in a class or id hint at; 0 for most words.
[[nodiscard]] ElementHints hints_of_words(std::string_view words);

// Words that, after the name of the text, tell that only something at it is meant:
// `article-body-header`.
[[nodiscard]] bool names_a_part(std::string_view word);

// Words at the end of a name for a thing itself: `comments-section`.
[[nodiscard]] bool names_a_box(std::string_view word);

// Words at the end of a name that tell a state of what it stands at: `comments-closed`.
[[nodiscard]] bool names_a_state(std::string_view word);

// Words at the end of a name for a whole that has a thing beside its text: `sidebar-grid`.
[[nodiscard]] bool names_a_layout(std::string_view word);

// Words that make a name a statement about the page or article: `has-sidebar`, `tag-promotion`.
[[nodiscard]] bool begins_statement(std::string_view word);

}  // namespace onoma
