/**
 * So many connections may wait to be taken; the system allows fewer where its own limit is lower. With
 * Node's 511 a flood's connections are dropped unseen, and their senders try again after 1, 3, 7 and 15
 * seconds: most have given up by then, and were never told to come later.
 */
export const backlog = 4096;
