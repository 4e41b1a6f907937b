# SPDX-License-Identifier: Apache-2.0
# onoma_use_ccache(ROOT): compiles with ccache where it is installed, unless a launcher was chosen.
# What was compiled in one clone serves all of them, precompiled headers too.
function(onoma_use_ccache root)
  find_program(ONOMA_CCACHE ccache)
  if(ONOMA_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${root} CCACHE_NOHASHDIR=true
        CCACHE_SLOPPINESS=pch_defines,time_macros ${ONOMA_CCACHE}
        PARENT_SCOPE)
  endif()
endfunction()
