import '@qxwq/elements/define/challenge-board';
