// SPDX-License-Identifier: Apache-2.0
// Asked of the library at run time: a distribution may update it under a built program.
#include "onoma/text/unicode_version.hpp"

#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include <array>

namespace onoma {
namespace {

std::string to_text(const UVersionInfo version) {
    std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
    u_versionToString(version, text.data());
    return text.data();
}

}  // namespace

std::string icu_version() {
    UVersionInfo version{};
    u_getVersion(version);
    return to_text(version);
}

std::string unicode_version() {
    UVersionInfo version{};
    u_getUnicodeVersion(version);
    return to_text(version);
}

}  // namespace onoma
