# SPDX-License-Identifier: Apache-2.0
# A Debian package of what is installed: `cmake --build build/release --target package`. The system
# that builds it, or a newer one of the same libraries, can install it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME onoma)
set(CPACK_PACKAGE_CONTACT "The Onoma authors <onoma@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/package)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
# The libraries that the program needs, by their packages here.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Only who compiles against the library needs the headers of others.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS
    "libicu-dev, libeigen3-dev, libtbb-dev, libfmt-dev, libsimdjson-dev, libyaml-cpp-dev, \
libpugixml-dev, zlib1g-dev, libbz2-dev, libsqlite3-dev, libxxhash-dev, libgumbo-dev, \
libzstd-dev, libbrotli-dev, libxlsxwriter-dev, libzip-dev")
include(CPack)
