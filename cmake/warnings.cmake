# SPDX-License-Identifier: Apache-2.0
# onoma_warnings(TARGET): the warnings that our own code is free of. PRIVATE, so that projects which
# use the library keep their own; errors only where a preset asks for it, because a newer compiler
# knows more warnings and must still be able to build a release.

function(onoma_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                           -Wnon-virtual-dtor -Woverloaded-virtual)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 sees overlapping copies in `"literal" + string` (gcc.gnu.org/PR105651).
    target_compile_options(${target} PRIVATE -Wno-restrict)
    # Where it inlines std::string at -O3, it sees sizes beyond all memory in the same way.
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-Wno-stringop-overflow>
                                             $<$<CONFIG:Release>:-Wno-stringop-overread>
                                             $<$<CONFIG:Release>:-Wno-array-bounds>)
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # At -O3 g++ takes the inside of an empty std::optional for a value read (gcc.gnu.org/PR80635).
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-Wno-maybe-uninitialized>)
    if(CMAKE_CXX_FLAGS MATCHES "-fsanitize")
      # So it does under sanitizers at any level, as its manual says.
      target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
    endif()
  endif()
  if(ONOMA_WARNINGS_AS_ERRORS)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()
