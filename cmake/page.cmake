# SPDX-License-Identifier: Apache-2.0
# The page of `onoma page`, from the folder web: npm fetches what web/package-lock.json pins, esbuild
# bundles it, and the result becomes a source file of the program. All of that in the build folder.
#
# Sets onoma_page_source to the file that defines page_skeleton().

set(ONOMA_PAGE AUTO CACHE STRING
    "Build the page of `onoma page`: ON, OFF, or AUTO, which does where npm is found and works")
set_property(CACHE ONOMA_PAGE PROPERTY STRINGS AUTO ON OFF)

set(onoma_page_source ${PROJECT_SOURCE_DIR}/src/cli/no_page_skeleton.cpp)
if(ONOMA_PAGE STREQUAL "OFF")
  message(STATUS "onoma page: left out (ONOMA_PAGE=OFF)")
  return()
endif()
find_program(ONOMA_NODE node)
find_program(ONOMA_NPM npm)
if(NOT ONOMA_NODE OR NOT ONOMA_NPM)
  if(ONOMA_PAGE STREQUAL "AUTO")
    message(STATUS "onoma page: left out, since node and npm were not found "
                   "(scripts/install-dependencies --page)")
    return()
  endif()
  message(FATAL_ERROR "ONOMA_PAGE=${ONOMA_PAGE}: expected node and npm, found none")
endif()

set(web ${PROJECT_SOURCE_DIR}/web)
file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS ${web}/src/*)
set(onoma_page_source ${PROJECT_BINARY_DIR}/web/page_skeleton.cpp)
add_custom_command(OUTPUT ${onoma_page_source}
  COMMAND ${CMAKE_COMMAND}
    -D NODE=${ONOMA_NODE} -D NPM=${ONOMA_NPM} -D WEB=${web} -D OUTPUT_DIRECTORY=${PROJECT_BINARY_DIR}/web
    -D WANTED=${ONOMA_PAGE} -D EMPTY=${PROJECT_SOURCE_DIR}/src/cli/no_page_skeleton.cpp
    -P ${PROJECT_SOURCE_DIR}/cmake/bundle_page.cmake
  DEPENDS ${web_sources} ${web}/build.mjs ${web}/package.json ${web}/package-lock.json
    ${PROJECT_SOURCE_DIR}/cmake/bundle_page.cmake
  COMMENT "Bundling the page"
  VERBATIM)
