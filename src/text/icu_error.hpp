// SPDX-License-Identifier: Apache-2.0
// ICU reports by status codes; a failure here means its data are missing, which ends the work.
#pragma once

#include <unicode/utypes.h>

#include <string>

#include "onoma/base/types.hpp"

namespace onoma {

inline void check_icu(UErrorCode status, const char* doing) {
    if (U_FAILURE(status)) {
        throw Error(std::string("ICU failed ") + doing + ": " + u_errorName(status));
    }
}

}  // namespace onoma
