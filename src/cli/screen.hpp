// SPDX-License-Identifier: Apache-2.0
// How a terminal shows results; changes nothing elsewhere.
#pragma once

namespace onoma::cli {

struct Screen {
    bool is_wide = false;    // lines may be longer than the terminal is wide
    bool has_pager = false;  // page by page
};

}  // namespace onoma::cli
