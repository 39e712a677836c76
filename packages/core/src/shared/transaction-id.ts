/** How many characters a click id of ours has, each one byte (contract, "Words"): the server makes no others. */
export const transactionIdLength = 38;
