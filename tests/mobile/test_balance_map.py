"""The map of the techniques by connection and challenge, and the same as a list."""

from tests.mobile.app_driver import walk

HIGH = "Connection high, challenge high"
LOW = "Connection low, challenge high"


def squares(driver):
    """What a screen reader says of the squares that can be tapped."""
    return [said for _, said in driver._to_tap() if said.startswith("Connection ")]


def test_each_square_says_its_levels_and_how_many_cards_it_has_and_shows_them_at_a_tap():
    async def steps(app, driver):
        await driver.open("/balans")
        high, low = (app.deck.with_levels(*levels) for levels in (("high", "high"), ("low", "high")))
        assert f"{HIGH}: {len(high)} cards" in squares(driver)
        assert driver.chosen()[-1].startswith(HIGH)
        assert {card.title for card in high} <= set(driver.words())
        await driver.tap(LOW)
        assert driver.chosen()[-1].startswith(LOW)
        assert {card.title for card in low} <= set(driver.words())
        assert high[0].title not in driver.words()

    walk(steps)


def test_a_square_without_cards_takes_no_taps():
    async def steps(app, driver):
        await driver.open("/balans")
        assert not app.deck.with_levels("low", "low")
        assert not [said for said in squares(driver) if said.startswith("Connection low, challenge low")]

    walk(steps)


def test_the_list_has_the_cards_of_every_square_once():
    async def steps(app, driver):
        await driver.open("/balans")
        await driver.tap("Show as a list")
        on_map = [card.title for card in app.deck.cards if card.connection and card.challenge]
        words = driver.words()
        assert [words.count(title) for title in on_map] == [1] * len(on_map)
        assert squares(driver) == []
        await driver.tap("Show as a map")
        assert squares(driver)

    walk(steps)
