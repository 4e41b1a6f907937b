// SPDX-License-Identifier: Apache-2.0
#include "report/export/xml_text.hpp"

#include "onoma/text/utf8.hpp"

namespace onoma {
namespace {

constexpr std::string_view replacement = "\uFFFD";

std::string escaped(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&apos;";
        case '\t':
            return "&#9;";
        case '\n':
            return "&#10;";
        case '\r':
            return "&#13;";
        default:
            break;
    }
    if (static_cast<unsigned char>(c) < ' ') return std::string(replacement);
    return {c};
}

}  // namespace

std::string xml_text(std::string_view text) {
    const std::string well_formed = replace_invalid_sequences(text);
    const std::string_view rest(well_formed);
    std::string result;
    for (std::size_t at = 0; at < rest.size(); ++at) {
        const std::string_view three = rest.substr(at, 3);
        if (three == "\uFFFE" || three == "\uFFFF") {
            result += replacement;
            at += 2;
        } else {
            result += escaped(rest[at]);
        }
    }
    return result;
}

}  // namespace onoma
