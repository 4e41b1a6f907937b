// SPDX-License-Identifier: Apache-2.0
#include "corpus/feed_cutter.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace onoma {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t block_bytes = std::size_t{64} << 10U;
constexpr std::size_t largest_head = std::size_t{256} << 10U;

// Behind `closing`, which is looked for from `at`; npos when it is not there.
std::size_t end_behind(std::string_view text, std::string_view closing, std::size_t at) {
    const std::size_t found = text.find(closing, at);
    return found == npos ? npos : found + closing.size();
}

// Behind the `>` of a tag, or of a document type with its declarations in brackets.
std::size_t end_of_tag(std::string_view text, std::size_t at) {
    char quote = '\0';
    std::size_t brackets = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[') {
            ++brackets;
        } else if (c == ']' && brackets > 0) {
            --brackets;
        } else if (c == '>' && brackets == 0) {
            return at + 1;
        }
    }
    return npos;
}

}  // namespace

// The piece of markup that begins with `<` at `at`; false when its end is not in `text`.
bool FeedCutter::find_markup(std::string_view text, std::size_t at, Markup& markup) {
    markup = {};
    std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--")) {
        markup.end = end_behind(text, "-->", at + 4);
    } else if (rest.starts_with("<![CDATA[")) {
        markup.end = end_behind(text, "]]>", at + 9);
    } else if (rest.starts_with("<?")) {
        markup.end = end_behind(text, "?>", at + 2);
    } else {
        // The shorter beginnings above may go on behind the end of what is there.
        if (rest.size() < 9 && end_of_tag(text, at + 1) == npos) return false;
        markup.end = end_of_tag(text, at + 1);
        if (markup.end == npos) return false;
        rest = text.substr(at + 1, markup.end - at - 2);
        markup.is_end_tag = rest.starts_with('/');
        markup.is_empty_tag = rest.ends_with('/');
        if (markup.is_end_tag) rest.remove_prefix(1);
        rest = rest.substr(0, rest.find_first_of(" \t\r\n/"));
        markup.name = rest.substr(rest.find(':') == npos ? 0 : rest.find(':') + 1);
    }
    return markup.end != npos;
}

bool FeedCutter::is_item(const Markup& markup) {
    return markup.name == "item" || markup.name == "entry";
}

void FeedCutter::keep_head(std::string_view text) {
    if (!is_behind_head_ && head_.size() + text.size() <= largest_head) head_ += text;
}

// False at the end.
bool FeedCutter::skip_to_item() {
    for (std::size_t wanted = block_bytes;;) {
        const std::string_view ahead = input_.peek(wanted);
        const std::size_t at = ahead.find('<');
        if (at != 0) {
            if (ahead.empty()) return false;
            const std::size_t size = std::min(at, ahead.size());
            keep_head(ahead.substr(0, size));
            input_.skip(size);
            continue;
        }
        Markup markup;
        if (!find_markup(ahead, 0, markup)) {
            const bool is_all = ahead.size() < wanted;
            wanted *= 2;
            if (!is_all && wanted <= largest_item_) continue;
            // A `<` that begins nothing.
            input_.skip(1);
            wanted = block_bytes;
            continue;
        }
        wanted = block_bytes;
        if (is_item(markup) && !markup.is_end_tag && !markup.is_empty_tag) return true;
        keep_head(ahead.substr(0, markup.end));
        input_.skip(markup.end);
    }
}

FeedCutter::Found FeedCutter::next(std::string& item) {
    if (!skip_to_item()) return Found::end;
    is_behind_head_ = true;
    std::size_t at = 0;
    const std::size_t most = largest_item_ + block_bytes;
    for (std::size_t wanted = block_bytes;; wanted = std::min(2 * wanted, most)) {
        const std::string_view ahead = input_.peek(wanted);
        Markup markup;
        while (at < ahead.size() && (ahead[at] != '<' || find_markup(ahead, at, markup))) {
            if (ahead[at] != '<') {
                at = std::min(ahead.find('<', at), ahead.size());
                continue;
            }
            const bool is_other_item = is_item(markup) && !markup.is_end_tag && at > 0;
            if (is_other_item) {
                input_.skip(at);
                return Found::open_item;
            }
            at = markup.end;
            if (is_item(markup) && markup.is_end_tag) {
                if (at > largest_item_) {
                    input_.skip(at);
                    return Found::too_large;
                }
                item = ahead.substr(0, at);
                input_.skip(at);
                return Found::item;
            }
        }
        if (ahead.size() < wanted) {
            input_.skip(1);
            return Found::open_item;
        }
        if (at > largest_item_ || wanted == most) {
            skip_to_item_end();
            return Found::too_large;
        }
    }
}

// Passes over an item without holding it. Its markup may be cut anywhere, so that only the closing
// tag is looked for.
void FeedCutter::skip_to_item_end() {
    constexpr std::size_t longest_closing = 64;
    for (;;) {
        const std::string_view ahead = input_.peek(block_bytes);
        std::size_t at = ahead.find("</");
        while (at != npos) {
            Markup markup;
            if (find_markup(ahead.substr(0, std::min(at + longest_closing, ahead.size())), at,
                            markup) &&
                is_item(markup)) {
                input_.skip(markup.end);
                return;
            }
            at = ahead.find("</", at + 1);
        }
        if (ahead.size() < block_bytes) {
            input_.skip(ahead.size());
            return;
        }
        input_.skip(ahead.size() - longest_closing);
    }
}

}  // namespace onoma
