import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyuca import Collator

from core.collation import name_key

NAMES = """
Émile Emile emile Łukasz Lukas Lukasz Lena Çetin Cetin Cem Ceylan Özgür Oscar Ozan Šárka Sara Sarka
Saskia Zoë Zoe Zofia Åsa Asa Aaltje Øystein Oystein Olga Đorđe Dorde Daan Işık Isik Ilse Ismail
İsmail ısmail Ægir Aegir Adam Ñusta Nusta Nora Jürgen Jurgen Juul François Francois Frans Renée
Renee René Rene Renske Ślązak Żaneta Zaneta Zara Þór Thor Tom Ján Jan Janneke Jana Noël Noel Ana
Añes Anes Ángel Angel Ingrid Ígor Olena Олена Борис Анна Яна Ali علي أحمد احمد محمد يوسف سارة שרה
Γιώργος Άννα Jan-Willem Janwillem Ötzi Otto Wouter Üwe Uwe Ursula Ştefan Stefan Ștefan Stefania Ýmir
Ymke Žiga Ziga Žofie Ħassan Hassan Ŋuyen Nuyen Ðuro
""".split()  # noqa: SIM905 - a list of names reads better so


def test_names_stand_in_the_default_order_of_unicode():
    assert sorted(NAMES, key=name_key) == sorted(NAMES, key=Collator().sort_key)


@pytest.mark.parametrize(
    "names",
    [
        ["Eline", "Émile", "Eva"],
        ["Lotte", "Łukasz", "Maaike"],
        ["Cem", "Çetin", "Dilan"],
        ["Oscar", "Özgür", "Pia"],
        ["Sanne", "Šárka", "Teun"],
        ["D'Arcy", "Darcy", "Dave"],
        ["Zara", "Þór", "Анна", "علي"],
        ["Jan", "Jan Willem", "Jana"],
    ],
)
def test_a_list_reads_as_a_reader_expects(names: list[str]):
    mixed = names[::-1]
    assert sorted(mixed, key=name_key) == names


@given(st.text(), st.text())
def test_only_names_that_are_written_alike_share_a_place(one: str, other: str):
    assert (name_key(one) == name_key(other)) == (one == other)
