"""What a first attack broke, clause by clause → the tests that show each mended.

A clause counts as mended where each of its tests runs and passes; see
`tests/benchmarks/mend/table.py`.  The kinds are those of the attack; the clauses marked "own" are
cases that nobody had found.
"""

from __future__ import annotations

from typing import NamedTuple

FOLDER = "tests/files/test_output_folder.py::"
OPEN = "tests/files/test_open_file.py::"
ODD = "tests/cli/test_odd_files.py::"
NAMES = "tests/cli/test_odd_names.py::"
CSV = "tests/report/formats/test_csv.py::"
FAULTS = "tests/cli/test_faults.py::"
READER = "tests/report/record/test_reader.py::"
HERE = "tests/acceptance/mended/"
WRITING = f"{HERE}test_writing.py::"
OPENING = f"{HERE}test_opening.py::"
HOSTILE = f"{HERE}test_hostile.py::"
MACHINE = f"{HERE}test_machine.py::"
GROWTH = f"{HERE}test_growth.py::"
TRUST = f"{HERE}test_trust.py::"
READINGS = f"{HERE}test_readings.py::"


class Clause(NamedTuple):
    """What was broken, or may not break, and the tests of it (a name of a test or of one case)."""

    kind: str
    words: str
    tests: tuple[str, ...]


def _clauses(kind: str, rows: dict[str, str | tuple[str, ...]]) -> tuple[Clause, ...]:
    return tuple(
        Clause(kind, words, (tests,) if isinstance(tests, str) else tests)
        for words, tests in rows.items()
    )


CLAUSES = (
    *_clauses(
        "writing",
        {
            "two audits into one folder": (
                f"{FOLDER}test_a_kill_among_two_writers_leaves_one_set",
                f"{WRITING}test_two_audits_into_one_folder_leave_one_set",
            ),
            "a link named like a part file": f"{FOLDER}test_links_are_replaced_not_followed",
            "flushed, synchronised, replaced": f"{FOLDER}test_a_full_disk_leaves_the_old_set",
            "a kill leaves the old set or the new one": f"{FOLDER}test_a_kill_at_any_step_leaves_one_set",
            "a full disk leaves the old set": (
                f"{FOLDER}test_a_full_disk_leaves_the_old_set",
                f"{FOLDER}test_a_folder_in_the_place_of_a_file_leaves_the_old_set",
            ),
            "a lock per output folder": f"{FOLDER}test_a_folder_that_stays_locked_is_an_error",
            "stale parts are removed": (
                f"{FOLDER}test_parts_of_a_killed_process_are_removed_and_nothing_else",
                f"{FOLDER}test_a_folder_beside_that_is_no_part_of_ours_stays",
            ),
            "one helper for all writing": "tests/house/test_file_access.py::test_files_are_opened_in_their_homes_alone",
            "reports have the mode of their folder": (
                f"{FOLDER}test_a_file_is_read_by_those_whom_its_folder_lets_in",
                "tests/report/test_write.py::test_a_folder_that_is_made_is_for_the_user_alone",
            ),
            "so has whatever else is written": f"{WRITING}test_nobody_else_may_read_what_is_written_into_a_private_folder",
            "own: waivers of many at once": f"{WRITING}test_waivers_of_many_who_decide_at_once_are_all_kept",
            "own: a new file through a link": f"{WRITING}test_a_new_file_is_written_through_no_link",
            "own: the folder is a link": f"{WRITING}test_reports_go_where_a_link_to_a_folder_leads_and_the_link_stays",
            "own: the working folder itself": f"{WRITING}test_reports_in_the_working_folder_itself",
            "own: the folder stays the same one, with all else in it": (
                f"{FOLDER}test_the_folder_stays_the_same_one",
                f"{FOLDER}test_all_else_in_the_folder_stays",
            ),
        },
    ),
    *_clauses(
        "opening",
        {
            f"a path that is given to {command}": f"{ODD}test_one_message_and_no_wait"
            for command in ("--baseline", "report", "diff", "waive")
        }
        | {
            "a document that turns into a pipe or link": f"{ODD}test_a_document_that_turns_after_it_was_listed",
            "settings that turn into a pipe or link": f"{ODD}test_a_settings_file_that_turns_after_it_was_found",
            "one opener: not blocking": f"{OPEN}test_pipes_and_devices_are_not_waited_for",
            "one opener: not following": (
                f"{OPEN}test_a_link_is_followed_where_it_is_named",
                f"{OPEN}test_a_file_that_turns_into_another_before_it_is_opened",
            ),
            "one opener: of bounded size": f"{OPEN}test_a_file_is_read_up_to_a_size",
            "one opener: what Windows has in their place": f"{OPEN}test_a_link_is_found_where_no_flag_forbids_it",
            "a lint rule bans other opening": "tests/house/test_file_access.py",
            "own: a pipe that is named": f"{OPENING}test_a_pipe_that_is_named_is_not_waited_for",
            "own: a pipe in the folder": f"{OPENING}test_a_pipe_in_the_folder_is_not_waited_for",
            "own: a report.json that is a pipe": f"{OPENING}test_a_report_folder_whose_report_is_a_pipe",
            "own: a socket among the documents": f"{OPENING}test_a_socket_among_the_documents",
            "own: a sparse file of a terabyte": f"{OPENING}test_a_sparse_file_of_a_terabyte_is_not_read",
            "own: a pack that is a link": f"{ODD}test_a_pack_in_a_folder_that_is_a_link",
        },
    ),
    *_clauses(
        "hostile text and names",
        {
            "a lone surrogate in a document": f"{NAMES}test_a_lone_surrogate_in_a_document",
            "an argument that is no UTF-8": f"{NAMES}test_arguments_that_are_no_utf8",
            "two names that differ in NFC and NFD": "tests/read/choosing/test_walk.py::test_names_that_are_one_as_ids_are_numbered",
            "a title that is a command to a log": (
                "tests/report/formats/test_github.py::test_nothing_in_a_document_is_a_command",
                "tests/report/shared/test_unseen.py",
            ),
            "rules test --on and claims print escapes": "tests/cli/test_claims.py::test_what_is_printed_steers_no_terminal_and_no_log",
            "CSV: a bare carriage return": f"{CSV}test_names_stay_in_their_cells_for_pandas",
            "CSV: full-width signs and leading blanks": f"{CSV}test_no_cell_is_a_formula",
            "CSV: read back with pandas": f"{CSV}test_names_stay_in_their_cells_for_pandas",
            "an address such as index.html#%": "tests/report/templates/test_reader.py::test_an_address_that_names_no_place_does_no_harm",
            "own: titles in every format": f"{HOSTILE}test_a_title_and_a_text_reach_every_report_as_text",
            "own: names of files on every command": f"{HOSTILE}test_names_of_files_steer_neither_terminal_nor_log",
            "own: many names that are one as ids": f"{HOSTILE}test_many_names_that_are_one_as_ids_have_numbers_that_do_not_depend_on_their_order",
            "own: a title of all control characters": f"{HOSTILE}test_a_title_of_all_control_characters",
            "own: a key of documents.yaml that is too long": "tests/read/declared/test_documents_file.py::test_a_key_that_can_be_no_name_names_no_document",
        },
    ),
    *_clauses(
        "the machine at fault",
        {
            "standard output is full": f"{FAULTS}test_a_full_disk_under_standard_output",
            "standard output is closed": f"{FAULTS}test_standard_output_is_closed",
            "the working folder is gone": f"{FAULTS}test_the_working_folder_is_gone",
            "a name too long": f"{FAULTS}test_a_name_that_is_too_long",
            "the clock before 1980": f"{FAULTS}test_a_clock_before_1980",
            "one line with file and reason": f"{FAULTS}test_the_line_of_an_error",
            "a closed pipe is no conflict": f"{FAULTS}test_a_reader_that_leaves_is_no_conflict",
            "Ctrl-C while modules load": f"{FAULTS}test_an_interruption_while_modules_load",
            "own: a limit on the size of files": f"{MACHINE}test_a_limit_on_the_size_of_files_leaves_the_old_reports",
            "own: a place where nothing can be written": f"{MACHINE}test_a_place_where_nothing_can_be_written",
            "own: standard error full or closed": f"{MACHINE}test_standard_error_is_full_or_closed",
            "own: an empty environment": f"{MACHINE}test_an_environment_without_anything",
            "own: few open files": f"{MACHINE}test_few_files_may_be_open_at_once",
        },
    ),
    *_clauses(
        "growth",
        {
            "report.json and a long passage": f"{GROWTH}test_report_json_grows_with_a_passage_not_with_its_square",
            "1–$1 repeated": (
                f"{GROWTH}test_twice_the_text_takes_twice_the_time[money and a dash]",
                f"{GROWTH}test_no_shape_is_far_dearer_than_plain_words[money and a dash]",
            ),
            "patterns with counts on digits": (
                f"{GROWTH}test_patterns_with_counts_on_digits",
                f"{GROWTH}test_no_shape_is_far_dearer_than_plain_words[digits]",
            ),
            "3,000 waivers: time": f"{GROWTH}test_waivers_of_thousands",
            "3,000 waivers: notes": f"{GROWTH}test_notes_on_waivers_that_fit_nothing_are_folded",
            "own: brackets and quotation marks": (
                f"{GROWTH}test_twice_the_text_takes_twice_the_time[brackets]",
                f"{GROWTH}test_twice_the_text_takes_twice_the_time[quotation marks]",
            ),
            "own: lists and tables": (
                f"{GROWTH}test_twice_the_text_takes_twice_the_time[lines of a list]",
                f"{GROWTH}test_twice_the_text_takes_twice_the_time[rows of a table]",
            ),
            "own: 2,000 declarations": f"{GROWTH}test_declarations_of_thousands",
        },
    ),
    *_clauses(
        "trust",
        {
            "claims that are not there, or twice": f"{READER}test_names_that_lead_nowhere_or_to_two_things_are_refused",
            "the oldest allowed versions": (
                f"{TRUST}test_the_oldest_allowed_versions_are_bounds_of_every_library",
                "tests/test_oldest_versions.py::test_the_continuous_check_tries_them",
            ),
            "the source distribution": "tests/acceptance/test_packaging.py",
            "own: reports that lie in other ways": f"{TRUST}test_a_report_that_lies_is_refused_or_shown_without_a_fault",
            "own: every command that reads a report": f"{TRUST}test_every_command_that_reads_a_report_refuses_one_that_lies",
            "own: a report that names a file elsewhere": f"{TRUST}test_a_report_of_an_audit_that_named_a_file_elsewhere_opens_nothing",
        },
    ),
    *_clauses(
        "wrong values",
        {
            "own: a value is read whole or not at all": f"{READINGS}test_a_value_is_read_whole_or_not_at_all",
            "own: codes and numbers of telephones": f"{READINGS}test_what_is_no_quantity_has_no_value",
            "own: dollars of other countries": f"{READINGS}test_money_of_another_country_is_no_us_dollar",
        },
    ),
)
