# SPDX-License-Identifier: Apache-2.0
# Makes the source file OUTPUT, which defines the function NAME() of cli/embedded_texts.hpp, from the
# file TEXT.
#
#   cmake -D TEXT=web/page.html -D NAME=page_skeleton -D OUTPUT=page_skeleton.cpp -P embed_text.cmake
cmake_minimum_required(VERSION 3.25)

file(READ "${TEXT}" text)
string(LENGTH "${text}" length)

# In pieces that every compiler takes: some allow no longer string than this. The text is ASCII.
set(piece_length 12000)
set(begin 0)
set(pieces "")
while(begin LESS length)
  string(SUBSTRING "${text}" ${begin} ${piece_length} piece)
  string(APPEND pieces "        R\"~~~~(${piece})~~~~\"\n")
  math(EXPR begin "${begin} + ${piece_length}")
endwhile()

file(WRITE "${OUTPUT}" "// SPDX-License-Identifier: Apache-2.0
// Made by cmake/embed_text.cmake.
#include \"cli/embedded_texts.hpp\"

namespace onoma::cli {

std::string_view ${NAME}() {
    static constexpr char bytes[] =
${pieces}        ;
    return {bytes, sizeof(bytes) - 1};
}

}  // namespace onoma::cli
")
