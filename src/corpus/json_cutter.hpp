// SPDX-License-Identifier: Apache-2.0
// JSON cut into records without a tree: brackets and texts, byte by byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/byte_stream.hpp"

namespace onoma {

// The brackets and texts of JSON, byte by byte, without a tree.

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
        too_deep,  // more open brackets than any article has
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

// Finds the articles in JSON that goes over any number of lines, without holding it.

// The objects of an array, of arrays in an object under a name such as `articles`, or one after
// the other. Only brackets, texts and names are looked at; whether an object is well-formed is for
// its reader to say. Not thread-safe.
class JsonCutter {
public:
    enum class Found {
        object,
        other,      // something else where an object should stand
        too_large,  // is passed over
        too_deep,   // goes on as after a broken one
        broken,     // an object without an end; goes on at a line that begins as the object's does
        cut_off,    // the end, inside a list
        end,
    };

    // Keeps a reference to `input`.
    JsonCutter(BufferedInput& input, std::size_t largest_object)
        : input_(input), largest_object_(largest_object) {}

    Found next(std::string& object);

    // Where what was found begins.
    [[nodiscard]] std::uint64_t line() const { return line_; }

private:
    [[nodiscard]] char skip_spaces();
    bool leave_object();
    Found take_object(std::string& object);
    Found take_other();
    void skip_to_end(JsonScan scan);
    void skip_broken();

    BufferedInput& input_;
    std::size_t largest_object_;
    std::string open_;  // brackets around the objects
    std::uint64_t line_ = 1;
    std::size_t indentation_ = 0;  // of what comes next
    bool is_line_begin_ = true;
    bool is_list_found_ = false;
};

}  // namespace onoma
