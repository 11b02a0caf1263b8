// Before the first element is defined: with this they take over what the server has drawn.
import '@qxwq/elements/hydrate';
import '@qxwq/elements/define/challenge-board';
import '@qxwq/elements/define/challenge-detail';
