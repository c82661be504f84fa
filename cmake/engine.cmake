# SPDX-License-Identifier: GPL-3.0-or-later
# The database engine: SQLite3 Multiple Ciphers (the SQLite amalgamation with page encryption, MIT),
# pinned by version and checksum, kept in a cache so that a second build needs no network.
set(GRIDPOINT_ENGINE_DIR "" CACHE PATH "A local folder with sqlite3.c and sqlite3.h of SQLite3 Multiple Ciphers")
set(engine_package better-sqlite3-multiple-ciphers)
set(engine_version 13.0.3)
set(engine_sha256_sqlite3.c ad84d2c24540cf62ea27ee414911a32963390769bd031f39a50aec0ad90614a0)
set(engine_sha256_sqlite3.h eae796d67d1a8236ed47b3fff858beb2d2a34f3b7ca0d8b6ea97e21729967374)

if(GRIDPOINT_ENGINE_DIR)
    set(engine_dir ${GRIDPOINT_ENGINE_DIR})
else()
    if(DEFINED ENV{XDG_CACHE_HOME})
        set(cache_home $ENV{XDG_CACHE_HOME})
    else()
        set(cache_home $ENV{HOME}/.cache)
    endif()
    set(engine_dir ${cache_home}/gridpoint/engine-${engine_version})
    if(NOT EXISTS ${engine_dir}/sqlite3.c OR NOT EXISTS ${engine_dir}/sqlite3.h)
        find_program(NPM npm)
        if(NOT NPM)
            message(FATAL_ERROR "npm is needed once to fetch the database engine. Install npm, or set "
                "GRIDPOINT_ENGINE_DIR to a folder that holds its sqlite3.c and sqlite3.h.")
        endif()
        set(work ${CMAKE_BINARY_DIR}/engine-fetch)
        file(MAKE_DIRECTORY ${work} ${engine_dir})
        message(STATUS "Fetching ${engine_package} ${engine_version}")
        execute_process(COMMAND ${NPM} pack --silent ${engine_package}@${engine_version}
            WORKING_DIRECTORY ${work} RESULT_VARIABLE failed OUTPUT_QUIET)
        if(failed)
            message(FATAL_ERROR "The database engine could not be fetched. Set GRIDPOINT_ENGINE_DIR to a "
                "folder that holds sqlite3.c and sqlite3.h of SQLite3 Multiple Ciphers 2.4.0.")
        endif()
        file(ARCHIVE_EXTRACT INPUT ${work}/${engine_package}-${engine_version}.tgz DESTINATION ${work}
            PATTERNS package/deps/sqlite3/*)
        file(COPY ${work}/package/deps/sqlite3/sqlite3.h DESTINATION ${engine_dir})
        file(COPY ${work}/package/deps/sqlite3/sqlite3.c DESTINATION ${engine_dir})
    endif()
endif()
foreach(file IN ITEMS sqlite3.c sqlite3.h)
    if(NOT EXISTS ${engine_dir}/${file})
        message(FATAL_ERROR "${engine_dir} holds no ${file}. Put the database engine's sqlite3.c and sqlite3.h "
            "there, or leave GRIDPOINT_ENGINE_DIR empty to fetch them.")
    endif()
    file(SHA256 ${engine_dir}/${file} engine_found)
    if(NOT engine_found STREQUAL engine_sha256_${file})
        message(FATAL_ERROR "${engine_dir}/${file} is not the pinned engine (sha256 ${engine_found}). If it was "
            "fetched, delete it to fetch it again; if the folder is yours, put SQLite3 Multiple Ciphers 2.4.0 there.")
    endif()
endforeach()

add_library(gp_engine STATIC ${engine_dir}/sqlite3.c)
set_target_properties(gp_engine PROPERTIES AUTOMOC OFF POSITION_INDEPENDENT_CODE ON)
target_include_directories(gp_engine SYSTEM PUBLIC ${engine_dir})
target_compile_options(gp_engine PRIVATE -O2 -w)
target_compile_definitions(gp_engine PUBLIC SQLITE_ENABLE_SESSION SQLITE_ENABLE_PREUPDATE_HOOK
    PRIVATE SQLITE_TEMP_STORE=3 CODEC_TYPE=7 SQLITE_DQS=0 SQLITE_ENABLE_FTS5 SQLITE_ENABLE_MATH_FUNCTIONS
    SQLITE_THREADSAFE=2 SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_OMIT_DEPRECATED
    SQLITE_OMIT_LOAD_EXTENSION SQLITE_USE_URI=0 SQLITE_ENABLE_COLUMN_METADATA SQLITE_MAX_MMAP_SIZE=0
    SQLITE_USER_AUTHENTICATION=0)
target_link_libraries(gp_engine PUBLIC m pthread)
