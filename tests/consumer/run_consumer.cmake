# SPDX-License-Identifier: Apache-2.0
# Installs onoma into a fresh folder, then configures, builds and runs the consumer against it.
# Run by CTest with `cmake -P`; the variables are set in tests/CMakeLists.txt.

set(prefix ${WORK_DIRECTORY}/prefix)
set(build ${WORK_DIRECTORY}/build)
file(REMOVE_RECURSE ${WORK_DIRECTORY})
file(MAKE_DIRECTORY ${WORK_DIRECTORY})

# run(WHAT COMMAND...): quiet unless it fails.
function(run what)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${what}: expected exit code 0, found ${result}\n${output}")
  endif()
  message(STATUS "${what}: works")
endfunction()

run("install" ${CMAKE_COMMAND} --install ${ONOMA_BUILD_DIRECTORY} --prefix ${prefix})

# An installation may be moved or packaged: nothing in it may point back here.
file(GLOB_RECURSE configs ${prefix}/*.cmake)
foreach(config IN LISTS configs)
  file(READ ${config} text)
  string(FIND "${text}" "${ONOMA_SOURCE_DIRECTORY}/" found)
  if(NOT found EQUAL -1)
    message(FATAL_ERROR "${config}: expected no path of the source tree, found one")
  endif()
endforeach()

run("configure" ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${build} -G ${GENERATOR}
  -D CMAKE_PREFIX_PATH=${prefix} -D CMAKE_CXX_COMPILER=${CXX_COMPILER}
  -D CMAKE_CXX_FLAGS=${CXX_FLAGS} -D CMAKE_BUILD_TYPE=${BUILD_TYPE})
run("build" ${CMAKE_COMMAND} --build ${build})
run("run" ${build}/consumer)
run("run statistics" ${build}/statistics)
# The installed program finds the installed lexicons, from a folder that is not ours.
run("installed program" ${CMAKE_COMMAND} -E chdir ${build}
  ${prefix}/bin/onoma report ${ONOMA_SOURCE_DIRECTORY}/samples)
