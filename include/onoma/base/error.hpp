// SPDX-License-Identifier: Apache-2.0
// What ends the work on one input: thrown only at the edges (files, lexicons, settings), caught by
// whoever can name the input and go on without it.
#pragma once

#include <stdexcept>
#include <string>

namespace onoma {

// what() is one line for a person: `path:line: expected X, found Y`, or the path and the reason.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace onoma
