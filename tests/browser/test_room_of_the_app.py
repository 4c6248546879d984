"""The room of the app: however a keyboard moves, the app fills the screen once it has gone."""

from playwright.sync_api import expect

from tests.browser.phone import SCREEN, Phone

BESIDE_KEYBOARD = {**SCREEN, "height": 440}


def test_the_app_fills_the_screen_again_after_a_keyboard_that_came_before_flutter_knew_of_it(
    phone_with_vault: Phone,
):
    phone = phone_with_vault
    phone.press("Add someone")
    app = phone.page.locator("flutter-view")
    phone.page.set_viewport_size(BESIDE_KEYBOARD)
    expect(app).to_have_css("height", "440px")
    field = phone.field("Name")
    box = field.bounding_box()
    phone.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(field).to_be_focused()
    phone.page.set_viewport_size(SCREEN)
    field.blur()
    expect(app).to_have_css("height", "740px")
