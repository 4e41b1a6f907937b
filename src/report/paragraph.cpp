// SPDX-License-Identifier: Apache-2.0
#include "report/paragraph.hpp"

#include <ostream>
#include <sstream>
#include <string>

#include "onoma/text/display_width.hpp"
#include "report/printable.hpp"

namespace onoma {

void write_paragraph(std::ostream& out, std::string_view text, std::size_t columns,
                     std::size_t indent) {
    std::istringstream words{printable(text)};
    std::size_t used = indent;
    for (std::string word; words >> word;) {
        const std::size_t width = display_width(word);
        if (used > indent && used + 1 + width > columns) {
            out << '\n' << std::string(indent, ' ');
            used = indent;
        }
        if (used > indent) {
            out << ' ';
            ++used;
        }
        out << word;
        used += width;
    }
    out << '\n';
}

}  // namespace onoma
