# SPDX-License-Identifier: Apache-2.0
# What others wrote and a build of Onoma holds or links, told once: from it are made NOTICES.txt, which
# `onoma --licences` prints, and onoma.spdx.json, the bill of materials (SPDX 2.3). To be included after
# the packages were found: versions are those of this build.
set(third_party_lines "")
set(sbom_packages "")
set(sbom_relations "")

# HOW: compiled (headers in our code), linked (a shared library), page (bundled into web/page.html).
function(onoma_third_party name version licence how copyright home)
  string(APPEND third_party_lines "${name} ${version} (${how})\n    ${copyright}\n    ${licence}, ${home}\n")
  set(third_party_lines "${third_party_lines}" PARENT_SCOPE)
  string(REGEX REPLACE "[^A-Za-z0-9.-]" "-" id "SPDXRef-${name}")
  string(APPEND sbom_packages ",
    {
      \"SPDXID\": \"${id}\",
      \"name\": \"${name}\",
      \"versionInfo\": \"${version}\",
      \"downloadLocation\": \"${home}\",
      \"filesAnalyzed\": false,
      \"licenseConcluded\": \"${licence}\",
      \"licenseDeclared\": \"${licence}\",
      \"copyrightText\": \"${copyright}\"
    }")
  set(sbom_packages "${sbom_packages}" PARENT_SCOPE)
  if(how STREQUAL "linked")
    set(relation "DYNAMIC_LINK")
  else()
    set(relation "CONTAINS")
  endif()
  string(APPEND sbom_relations ",
    {
      \"spdxElementId\": \"SPDXRef-onoma\",
      \"relationshipType\": \"${relation}\",
      \"relatedSpdxElement\": \"${id}\"
    }")
  set(sbom_relations "${sbom_relations}" PARENT_SCOPE)
endfunction()

onoma_third_party("Boost" "${Boost_VERSION_STRING}" "BSL-1.0" compiled
  "the authors of Boost.Math and Boost.Program_options" "https://www.boost.org")
onoma_third_party("Eigen" "${Eigen3_VERSION}" "MPL-2.0" compiled
  "(C) 2006-2022 Gael Guennebaud, Benoit Jacob and others" "https://eigen.tuxfamily.org")
onoma_third_party("JSON for Modern C++" "${nlohmann_json_VERSION}" "MIT" compiled
  "(C) 2013-2022 Niels Lohmann" "https://github.com/nlohmann/json")
onoma_third_party("Spectra" "${Spectra_VERSION}" "MPL-2.0" compiled
  "(C) 2016-2022 Yixuan Qiu and others" "https://spectralib.org")
onoma_third_party("brotli" "${brotli_VERSION}" "MIT" linked
  "(C) 2009, 2010, 2013-2015 the Brotli Authors" "https://github.com/google/brotli")
onoma_third_party("bzip2" "${BZIP2_VERSION_STRING}" "bzip2-1.0.6" linked
  "(C) 1996-2010 Julian R Seward" "https://sourceware.org/bzip2")
onoma_third_party("fmt" "${fmt_VERSION}" "MIT" linked
  "(C) 2012-2020 Victor Zverovich" "https://fmt.dev")
onoma_third_party("gumbo" "${gumbo_VERSION}" "Apache-2.0" linked
  "(C) 2010-2014 Google Inc" "https://github.com/google/gumbo-parser")
onoma_third_party("ICU" "${ICU_VERSION}" "ICU" linked
  "(C) 1991-2022 Unicode, Inc." "https://icu.unicode.org")
if(xlsxwriter_FOUND)
  # Debian's pkg-config file has the number of its ABI instead.
  find_file(xlsxwriter_header xlsxwriter.h HINTS ${xlsxwriter_INCLUDE_DIRS} REQUIRED)
  file(STRINGS ${xlsxwriter_header} xlsxwriter_version REGEX "#define LXW_VERSION ")
  string(REGEX MATCH "[0-9.]+" xlsxwriter_version "${xlsxwriter_version}")
  onoma_third_party("libxlsxwriter" "${xlsxwriter_version}" "BSD-2-Clause" linked
    "(C) 2014-2021 John McNamara" "https://libxlsxwriter.github.io")
endif()
if(libzip_FOUND)
  onoma_third_party("libzip" "${libzip_VERSION}" "BSD-3-Clause" linked
    "(C) 1999-2022 Dieter Baron and Thomas Klausner" "https://libzip.org")
endif()
onoma_third_party("oneTBB" "${TBB_VERSION}" "Apache-2.0" linked
  "(C) 2005-2021 Intel Corporation" "https://github.com/oneapi-src/oneTBB")
onoma_third_party("pugixml" "${pugixml_VERSION}" "MIT" linked
  "(C) 2006-2022 Arseny Kapoulkine, 2003 Kristen Wegner" "https://pugixml.org")
onoma_third_party("simdjson" "${simdjson_VERSION}" "Apache-2.0" linked
  "(C) 2019-2020 Daniel Lemire, Geoff Langdale and others" "https://simdjson.org")
onoma_third_party("SQLite" "${SQLite3_VERSION}" "blessing" linked
  "in the public domain" "https://sqlite.org")
onoma_third_party("xxHash" "${xxhash_VERSION}" "BSD-2-Clause" linked
  "(C) 2012-2021 Yann Collet" "https://xxhash.com")
onoma_third_party("yaml-cpp" "${yaml-cpp_VERSION}" "MIT" linked
  "(C) 2008 Jesse Beder" "https://github.com/jbeder/yaml-cpp")
onoma_third_party("zlib" "${ZLIB_VERSION_STRING}" "Zlib" linked
  "(C) 1995-2022 Jean-loup Gailly and Mark Adler" "https://zlib.net")
onoma_third_party("Zstandard" "${zstd_VERSION}" "BSD-3-Clause" linked
  "(C) Meta Platforms, Inc. and affiliates" "https://facebook.github.io/zstd")

# The versions that scripts/build-page bundles.
file(READ ${PROJECT_SOURCE_DIR}/web/package-lock.json page_packages)
foreach(package echarts zrender tslib)
  string(JSON ${package}_version GET "${page_packages}" packages node_modules/${package} version)
endforeach()
onoma_third_party("Apache ECharts" "${echarts_version}" "Apache-2.0" page
  "(C) 2017-2024 The Apache Software Foundation" "https://echarts.apache.org")
onoma_third_party("zrender" "${zrender_version}" "BSD-3-Clause" page
  "(C) 2017 Baidu Inc." "https://github.com/ecomfe/zrender")
onoma_third_party("tslib" "${tslib_version}" "0BSD" page
  "(C) Microsoft Corporation" "https://github.com/microsoft/tslib")

# SOURCE_DATE_EPOCH makes it the same for each build of a distribution.
string(TIMESTAMP sbom_created "%Y-%m-%dT%H:%M:%SZ" UTC)
configure_file(${CMAKE_CURRENT_LIST_DIR}/notices.txt.in ${PROJECT_BINARY_DIR}/NOTICES.txt @ONLY)
configure_file(${CMAKE_CURRENT_LIST_DIR}/onoma.spdx.json.in ${PROJECT_BINARY_DIR}/onoma.spdx.json
               @ONLY)
