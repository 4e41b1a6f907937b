# SPDX-License-Identifier: Apache-2.0
# Makes the source file OUTPUT, which defines page_skeleton(), from the built page PAGE.
#
#   cmake -D PAGE=web/page.html -D OUTPUT=page_skeleton.cpp -P embed_page.cmake
cmake_minimum_required(VERSION 3.25)

file(READ "${PAGE}" page)
string(LENGTH "${page}" length)

# In pieces that every compiler takes: some allow no longer string than this. The page is ASCII.
set(piece_length 12000)
set(begin 0)
set(pieces "")
while(begin LESS length)
  string(SUBSTRING "${page}" ${begin} ${piece_length} piece)
  string(APPEND pieces "        R\"~~~~(${piece})~~~~\"\n")
  math(EXPR begin "${begin} + ${piece_length}")
endwhile()

file(WRITE "${OUTPUT}" "// SPDX-License-Identifier: Apache-2.0
// Made by cmake/embed_page.cmake.
#include \"cli/page_skeleton.hpp\"

namespace onoma::cli {

std::string_view page_skeleton() {
    static constexpr char bytes[] =
${pieces}        ;
    return {bytes, sizeof(bytes) - 1};
}

}  // namespace onoma::cli
")
