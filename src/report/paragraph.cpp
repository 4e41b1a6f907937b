// SPDX-License-Identifier: Apache-2.0
#include "report/paragraph.hpp"

#include <ostream>
#include <sstream>
#include <string>

#include "onoma/text/display_width.hpp"
#include "report/printable.hpp"

namespace onoma {

void write_paragraph(std::ostream& out, std::string_view text, std::size_t columns) {
    std::istringstream words{printable(text)};
    std::size_t used = 0;
    for (std::string word; words >> word;) {
        const std::size_t width = display_width(word);
        if (used > 0 && used + 1 + width > columns) {
            out << '\n';
            used = 0;
        }
        if (used > 0) {
            out << ' ';
            ++used;
        }
        out << word;
        used += width;
    }
    out << '\n';
}

}  // namespace onoma
