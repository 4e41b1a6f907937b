# SPDX-License-Identifier: Apache-2.0
# onoma_precompile(TARGET HEADER...): reads the headers once for all files of the target. In angle
# brackets only, so that the same file comes out in every folder and ccache has it.

function(onoma_precompile target)
  target_precompile_headers(${target} PRIVATE ${ARGN})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # So that ccache sees what is precompiled.
    target_compile_options(${target} PRIVATE -fpch-preprocess)
  endif()
endfunction()

# onoma_precompile_standard(TARGET): the headers of the standard library that most of our files
# include. Where a preset asks for it, because a file that forgets an #include is not found then:
# the dev preset finds it.
function(onoma_precompile_standard target)
  if(ONOMA_PRECOMPILE_STANDARD)
    onoma_precompile(${target}
      <algorithm> <array> <cmath> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set>
      <span> <stdexcept> <string> <string_view> <unordered_map> <utility> <variant> <vector>)
  endif()
endfunction()
