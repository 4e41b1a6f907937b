// SPDX-License-Identifier: Apache-2.0
// HTML cut into tags and what is between them, as the tokenizer of a browser does.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace onoma {

enum class MarkupKind { text, start_tag, end_tag, doctype, comment };

struct MarkupPart {
    MarkupKind kind = MarkupKind::text;
    std::string_view all;         // as it stands in the markup
    std::string_view name;        // of a tag
    std::string_view attributes;  // of a start tag: what is between its name and its `>`
};

struct MarkupAttribute {
    std::string_view all;  // `class="lead"`
    std::string_view name;
};

// Views the markup. Never fails: what is not a tag is text, and what is not closed goes to the end.
class MarkupScanner {
public:
    explicit MarkupScanner(std::string_view markup) : rest_(markup) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

    // REQUIRES: not at the end.
    MarkupPart next();

    // Passes over the content of an element whose content is not markup, up to its end tag, and
    // gives it; nothing is passed when there is no end tag. `name` is in lower case and outlives
    // the scanner. Cost over a whole document: linear for each name.
    std::optional<std::string_view> skip_to_end_tag(std::string_view name);

    void skip_all() { rest_ = {}; }

private:
    MarkupPart take(MarkupKind kind, std::size_t size);
    MarkupPart take_tag(MarkupKind kind, std::size_t name_begin);

    std::string_view rest_;
    std::vector<std::string_view> never_closed_;  // names that have no end tag in what is left
};

// Takes the first attribute off `attributes`; an empty name when there is none left.
[[nodiscard]] MarkupAttribute next_attribute(std::string_view& attributes);

}  // namespace onoma
