// SPDX-License-Identifier: Apache-2.0
// The brackets and texts of JSON, byte by byte, without a tree.
#pragma once

#include <string>
#include <string_view>

namespace onoma {

// Feed it bytes from the beginning of an object on, or from within objects that are open already.
class JsonScan {
public:
    JsonScan() = default;
    explicit JsonScan(std::string open_brackets) : brackets_(std::move(open_brackets)) {}

    enum class At {
        inside,    // goes on
        complete,  // the last open bracket was closed
        in_list,   // at the first object of a list that has a name as lists of articles have
        broken,    // brackets that do not match, or a line break in a text
    };

    // Takes bytes until something other than `inside` is met; returns how many bytes it took. The
    // object's `{` of `in_list` is not among them.
    std::size_t take(std::string_view bytes, At& at);

    [[nodiscard]] const std::string& open_brackets() const { return brackets_; }

private:
    [[nodiscard]] At step(char c);
    void end_text();
    [[nodiscard]] bool may_be_list() const;

    std::string brackets_;
    std::string text_;  // the last one, of names near the root only
    bool is_in_text_ = false;
    bool is_escaped_ = false;
    bool is_list_begin_ = false;
    bool is_article_ = false;  // there is a text beside the lists
};

}  // namespace onoma
