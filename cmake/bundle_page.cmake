# SPDX-License-Identifier: Apache-2.0
# Makes OUTPUT_DIRECTORY/page_skeleton.cpp from the folder WEB: see page.cmake. With WANTED=AUTO a
# machine without network still builds everything else.
cmake_minimum_required(VERSION 3.25)

function(fall_back reason)
  if(NOT WANTED STREQUAL "AUTO")
    message(FATAL_ERROR "onoma page: ${reason}")
  endif()
  message(WARNING "onoma page: left out, ${reason}. Configure with -DONOMA_PAGE=ON to try again.")
  file(COPY_FILE ${EMPTY} ${OUTPUT_DIRECTORY}/page_skeleton.cpp)
endfunction()

# Modules are fetched again only when the lock file changed.
file(MAKE_DIRECTORY ${OUTPUT_DIRECTORY})
file(SHA256 ${WEB}/package-lock.json wanted_lock)
set(fetched_lock none)
if(EXISTS ${OUTPUT_DIRECTORY}/fetched-lock)
  file(READ ${OUTPUT_DIRECTORY}/fetched-lock fetched_lock)
endif()
if(NOT fetched_lock STREQUAL wanted_lock)
  file(COPY ${WEB}/package.json ${WEB}/package-lock.json DESTINATION ${OUTPUT_DIRECTORY})
  execute_process(
    COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --loglevel=error
    WORKING_DIRECTORY ${OUTPUT_DIRECTORY}
    RESULT_VARIABLE code OUTPUT_VARIABLE messages ERROR_VARIABLE messages)
  if(NOT code EQUAL 0)
    fall_back("npm could not fetch what web/package-lock.json names: ${messages}")
    return()
  endif()
  file(WRITE ${OUTPUT_DIRECTORY}/fetched-lock ${wanted_lock})
endif()

execute_process(
  COMMAND ${NODE} ${WEB}/build.mjs ${OUTPUT_DIRECTORY}
  RESULT_VARIABLE code OUTPUT_VARIABLE messages ERROR_VARIABLE messages)
if(NOT code EQUAL 0)
  fall_back("it could not be bundled: ${messages}")
endif()
