// SPDX-License-Identifier: Apache-2.0
#include "report/change_marks.hpp"

#include <ostream>

#include "report/printable.hpp"

namespace onoma {
namespace {

// Green, red, yellow: as other programs show differences.
std::string_view colour_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::added:
            return "\x1b[32m";
        case ChangeKind::removed:
            return "\x1b[31m";
        case ChangeKind::changed:
            return "\x1b[33m";
    }
    return "";
}

}  // namespace

char mark_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::added:
            return '+';
        case ChangeKind::removed:
            return '-';
        case ChangeKind::changed:
            return '~';
    }
    return ' ';
}

void write_marked_line(std::ostream& out, ChangeKind kind, std::string_view indent,
                       std::string_view line, bool colour) {
    out << indent << (colour ? colour_of(kind) : std::string_view()) << printable(line)
        << (colour ? "\x1b[0m" : "") << '\n';
}

}  // namespace onoma
