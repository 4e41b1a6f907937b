// SPDX-License-Identifier: Apache-2.0
#include "corpus/json_scan.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "corpus/field_roles.hpp"
#include "corpus/word_list.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_open_brackets = 100'000;
constexpr std::size_t deepest_list = 4;
constexpr std::size_t longest_name = 64;

constexpr std::string_view list_names =
    "articles results docs documents data stories items news records hits posts entries";
constexpr std::string_view text_names = "text maintext fulltext content body articlebody";

}  // namespace

// The last bracket opened a list: of articles, if it is in objects only and named so.
bool JsonScan::may_be_list() const {
    return !is_article_ && brackets_.size() <= deepest_list &&
           std::all_of(brackets_.begin(), brackets_.end() - 1, [](char c) { return c == '{'; }) &&
           has_word(list_names, plain_field_name(text_));
}

void JsonScan::end_text() {
    is_in_text_ = false;
    if (brackets_ == "{" && has_word(text_names, plain_field_name(text_))) is_article_ = true;
}

JsonScan::At JsonScan::step(char c) {
    if (is_in_text_) {
        if (c == '\n') return At::broken;
        if (is_escaped_) {
            is_escaped_ = false;
        } else if (c == '\\') {
            is_escaped_ = true;
        } else if (c == '"') {
            end_text();
        }
        return At::inside;
    }
    switch (c) {
        case '"':
            is_in_text_ = true;
            text_.clear();
            break;
        case '{':
        case '[':
            if (brackets_.size() == most_open_brackets) return At::broken;
            brackets_ += c;
            is_list_begin_ = c == '[' && may_be_list();
            break;
        case '}':
        case ']':
            if (brackets_.empty() || brackets_.back() != (c == '}' ? '{' : '[')) return At::broken;
            brackets_.pop_back();
            if (brackets_.empty()) return At::complete;
            break;
        default:
            break;
    }
    return At::inside;
}

std::size_t JsonScan::take(std::string_view bytes, At& at) {
    std::size_t taken = 0;
    at = At::inside;
    while (taken < bytes.size()) {
        if (is_in_text_ && !is_escaped_) {
            const std::size_t begin = taken;
            while (taken < bytes.size() && bytes[taken] != '"' && bytes[taken] != '\\' &&
                   bytes[taken] != '\n') {
                ++taken;
            }
            if (brackets_.size() <= deepest_list && text_.size() <= longest_name) {
                text_ += bytes.substr(begin, std::min(taken - begin, longest_name + 1));
            }
            if (taken == bytes.size()) break;
        }
        const char c = bytes[taken];
        if (is_list_begin_ && !is_ascii_space(c)) {
            is_list_begin_ = false;
            if (c == '{') {
                at = At::in_list;
                return taken;
            }
        }
        ++taken;
        at = step(c);
        if (at != At::inside) return taken;
    }
    return taken;
}

}  // namespace onoma
