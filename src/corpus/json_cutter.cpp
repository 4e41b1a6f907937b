// SPDX-License-Identifier: Apache-2.0
#include "corpus/json_cutter.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "corpus/field_roles.hpp"

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
            if (brackets_.size() == most_open_brackets) return At::too_deep;
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

namespace {

constexpr std::size_t block_bytes = std::size_t{64} << 10U;

}  // namespace

// Goes to the next byte that is neither space nor comma, which is returned; 0 at the end.
char JsonCutter::skip_spaces() {
    for (;;) {
        const std::string_view ahead = input_.peek(1);
        if (ahead.empty()) return '\0';
        const char c = ahead.front();
        if (!is_ascii_space(c) && c != ',') return c == '\0' ? ' ' : c;
        is_line_begin_ = c == '\n' || (is_line_begin_ && c != ',');
        indentation_ = c == '\n' ? 0 : indentation_ + 1;
        input_.skip(1);
    }
}

// Goes through the rest of an object whose list has ended, to its end or another list of it. False
// when the input ends before or is broken.
bool JsonCutter::leave_object() {
    JsonScan scan(open_);
    JsonScan::At at = JsonScan::At::inside;
    for (;;) {
        const std::string_view ahead = input_.peek(1);
        if (ahead.empty()) return false;
        input_.skip(scan.take(ahead, at));
        if (at == JsonScan::At::inside) continue;
        open_ = scan.open_brackets();
        return at != JsonScan::At::broken && at != JsonScan::At::too_deep;
    }
}

JsonCutter::Found JsonCutter::next(std::string& object) {
    for (;;) {
        if (open_.ends_with('{') && !leave_object()) {
            line_ = input_.line();
            open_.clear();
            return Found::cut_off;
        }
        const char c = skip_spaces();
        line_ = input_.line();
        if (c == '\0') {
            const bool is_open = !open_.empty();
            open_.clear();
            return is_open ? Found::cut_off : Found::end;
        }
        if (c == '{') {
            is_list_found_ = false;
            const Found found = take_object(object);
            if (!is_list_found_) return found;
        } else if (c == '[' && open_.empty()) {
            open_ = "[";
            input_.skip(1);
        } else if (c == ']' && open_.ends_with('[')) {
            open_.pop_back();
            input_.skip(1);
        } else {
            return take_other();
        }
    }
}

JsonCutter::Found JsonCutter::take_object(std::string& object) {
    JsonScan scan;
    std::size_t size = 0;
    const std::size_t most = largest_object_ + block_bytes;
    for (std::size_t wanted = block_bytes;; wanted = std::min(2 * wanted, most)) {
        const std::string_view ahead = input_.peek(wanted);
        JsonScan::At at = JsonScan::At::inside;
        std::size_t begin = size;
        while (begin < ahead.size() && at == JsonScan::At::inside) {
            size = begin + scan.take(ahead.substr(begin), at);
            // A list in one of many articles is not a list of articles.
            if (at == JsonScan::At::in_list && !open_.empty()) at = JsonScan::At::inside;
            begin = size;
        }
        if (at == JsonScan::At::in_list) {
            open_ = scan.open_brackets();
            is_list_found_ = true;
            input_.skip(size);
            return Found::object;
        }
        if (at == JsonScan::At::too_deep) {
            skip_broken();
            return Found::too_deep;
        }
        if (at == JsonScan::At::broken || (at == JsonScan::At::inside && ahead.size() < wanted)) {
            skip_broken();
            return Found::broken;
        }
        if (size > largest_object_) {
            input_.skip(size);
            if (at == JsonScan::At::inside) skip_to_end(std::move(scan));
            return Found::too_large;
        }
        if (at != JsonScan::At::complete) continue;
        object = ahead.substr(0, size);
        input_.skip(size);
        is_line_begin_ = false;
        return Found::object;
    }
}

// Something that is no object, up to what may end it. Brackets that close nothing are one thing,
// however many there are.
JsonCutter::Found JsonCutter::take_other() {
    const auto is_end = [](char c) { return c == ',' || c == ']' || c == '}' || c == '\n'; };
    const char first = input_.peek(1).front();
    input_.skip(1);
    while (is_end(first) && input_.peek(1).starts_with(first)) input_.skip(1);
    while (!is_end(first)) {
        const std::string_view ahead = input_.peek(1);
        const auto end = static_cast<std::size_t>(std::find_if(ahead.begin(), ahead.end(), is_end) -
                                                  ahead.begin());
        const bool is_found = end < ahead.size();
        input_.skip(end);
        if (is_found || end == 0) break;
    }
    is_line_begin_ = false;
    return Found::other;
}

// An object that is too large is passed over without being held.
void JsonCutter::skip_to_end(JsonScan scan) {
    JsonScan::At at = JsonScan::At::inside;
    while (at == JsonScan::At::inside || at == JsonScan::At::in_list) {
        const std::string_view ahead = input_.peek(1);
        if (ahead.empty()) return;
        input_.skip(scan.take(ahead, at));
    }
}

// Goes to the next line that begins with a bracket where the line of the broken object does.
void JsonCutter::skip_broken() {
    const bool has_indentation = is_line_begin_;
    const std::size_t indentation = indentation_;
    do {
        input_.skip_line();
        is_line_begin_ = true;
        indentation_ = 0;
        for (;;) {
            const std::string_view ahead = input_.peek(1);
            if (ahead.empty()) return;
            if (ahead.front() != ' ' && ahead.front() != '\t') break;
            input_.skip(1);
            ++indentation_;
        }
    } while (input_.peek(1).front() != '{' || (has_indentation && indentation_ != indentation));
}

}  // namespace onoma
