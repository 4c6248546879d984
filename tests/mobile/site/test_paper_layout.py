"""Breaking a card into faces of A6: in pairs, as large as the paper allows, and without losing a text."""

import pytest

from mobile.site.paper_layout import SIZES, Face, Head, PrintedBlock, lay_out

HEAD = Head("Iemand laten uitpraten", "Wacht, knik en vraag door.")


def lines(count: int, text: str = "Kijk eerst en wacht even.", kind: str = "lines") -> PrintedBlock:
    return PrintedBlock(kind, "Stappen", tuple((f"{number}. {text}",) for number in range(count)))


def texts(faces: list[Face]) -> list[str]:
    return [text for face in faces for block in face.blocks for item in block.items for text in item]


def test_a_short_card_is_set_large_on_a_front_and_a_back():
    faces = lay_out(HEAD, [lines(3)], [lines(2)])
    assert faces == [Face((lines(3),), SIZES[0]), Face((lines(2),), SIZES[0])]


def test_a_card_without_a_back_gets_an_empty_one():
    faces = lay_out(HEAD, [lines(3)], [])
    assert faces == [Face((lines(3),), SIZES[0]), Face((), SIZES[0])]


def test_type_gets_smaller_where_that_saves_paper_and_only_there():
    sizes = []
    for count in range(1, 60):
        front, back = lay_out(HEAD, [lines(count)], [lines(1)])[:2]
        sizes.append(front.size)
        assert back.size == SIZES[0] or front.blocks != (lines(count),)
        if front.size == SIZES[-1]:
            break
    assert sizes == sorted(sizes, reverse=True)
    assert set(sizes) == set(SIZES)


@pytest.mark.parametrize("count", [1, 20, 40, 80, 200])
@pytest.mark.parametrize("kind", ["lines", "say", "questions"])
def test_a_block_longer_than_a_face_is_broken_and_no_text_is_lost(count: int, kind: str):
    block = lines(count, kind=kind)
    faces = lay_out(HEAD, [block], [lines(1, "Achterop.")])
    assert len(faces) % 2 == 0
    assert texts(faces) == [*[text for (text,) in block.items], "0. Achterop."]


def test_a_part_that_fits_on_a_face_is_kept_in_one_piece():
    blocks = [lines(12), lines(12), lines(12)]
    faces = lay_out(HEAD, blocks, [lines(1)])
    assert {block for face in faces for block in face.blocks} == {lines(12), lines(1)}


def test_the_rows_of_a_table_take_the_height_of_their_longest_cell():
    long = "Een lange tekst in een smalle kolom die over veel regels gaat. " * 6
    narrow = PrintedBlock("table", "", (("Kort.", long),) * 8, ("Links", "Rechts"))
    wide = PrintedBlock("lines", "", ((long,),) * 8)
    assert len(lay_out(HEAD, [narrow], [])) > len(lay_out(HEAD, [wide], []))


def test_a_word_longer_than_the_line_takes_as_many_lines_as_it_needs():
    faces = lay_out(HEAD, [PrintedBlock("lines", "", (("w" * 9000,),) * 2)], [])
    assert [len(face.blocks) for face in faces] == [1, 1]
